"""The closed lists of the model: every word that a field may hold, what it means, and how it is called.

Ids stand in `events.yaml` and in shared links, so they never change; labels are for people and may.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from loaders.language import mark


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a closed list.

    Attributes:
        id: What `events.yaml` and links hold.
        label: How it is called, in English: what a language's catalogue is asked for.
        meaning: One sentence for readers and curators, likewise.
    """

    id: str
    label: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Category(Term):
    """A topic, which is one row of the timeline, and the lane that it belongs to."""

    lane: str = ""


AnyTerm = TypeVar("AnyTerm", bound=Term)
Terms = Mapping[str, Term]


def _terms(*terms: AnyTerm) -> Mapping[str, AnyTerm]:
    return MappingProxyType({term.id: term for term in terms})


KINDS = _terms(
    Term("contact", mark("Contact"), mark("The two deal with, act for or speak publicly for each other.")),
    Term("claim", mark("Claim"), mark("A third party says that something happened, or how much.")),
    Term("denial", mark("Denial"), mark("A named party rejects a claim.")),
    Term("response", mark("Response"), mark("Third parties act because of it: sanctions, UN votes, condemnations.")),
)

STATUSES = _terms(
    Term(
        "confirmed",
        mark("Confirmed"),
        mark(
            "The act is on record, or Moscow or Pyongyang acknowledged it;"
            " a number only if that number was acknowledged."
        ),
    ),
    Term("reported", mark("Reported"), mark("Somebody says so; neither capital acknowledged or denied it.")),
    Term("disputed", mark("Disputed"), mark("A denial answers it, and the event names who denies.")),
)

SIGNIFICANCES = _terms(
    Term("major", mark("Major"), mark("A turning point that a one-page history would name.")),
    Term("notable", mark("Notable"), mark("Matters on its own to somebody who follows the subject.")),
    Term("routine", mark("Routine"), mark("One of a series: letters, working visits, repeated statements.")),
)

LANES = _terms(
    Term("diplomacy", mark("Diplomacy")),
    Term("military", mark("Military")),
    Term("un-sanctions", mark("UN and sanctions")),
    Term("economy-technology", mark("Economy and technology")),
    Term("society", mark("Society")),
)

CATEGORIES = _terms(
    Category("summit", mark("Summits"), mark("The two leaders meet in person."), "diplomacy"),
    Category("visit", mark("Visits"), mark("Delegations and officials travel and talk."), "diplomacy"),
    Category("message", mark("Calls and letters"), mark("Letters, telegrams and calls."), "diplomacy"),
    Category("statement", mark("Statements"), mark("Public words on the relationship or for each other."), "diplomacy"),
    Category(
        "treaty", mark("Treaty"), mark("Treaties and their signing, ratifying and coming into force."), "diplomacy"
    ),
    Category("deployment", mark("Troops"), mark("North Korean soldiers in or for Russia."), "military"),
    Category("casualty", mark("Casualties"), mark("Killed and wounded."), "military"),
    Category("prisoner", mark("Prisoners"), mark("Soldiers taken prisoner."), "military"),
    Category("arms-transfer", mark("Arms transfers"), mark("Weapons, ammunition and missiles."), "military"),
    Category("un", mark("United Nations"), mark("Votes, reports and meetings of UN bodies."), "un-sanctions"),
    Category("sanction", mark("Sanctions"), mark("Sanctions and other penalties."), "un-sanctions"),
    Category("trade", mark("Trade"), mark("Goods, trade talks and trade figures."), "economy-technology"),
    Category("energy", mark("Energy"), mark("Oil, oil products and coal."), "economy-technology"),
    Category(
        "transport", mark("Transport"), mark("Railway, flights, ships and the border bridge."), "economy-technology"
    ),
    Category("labour", mark("Labour"), mark("North Korean workers in Russia."), "economy-technology"),
    Category("technology", mark("Technology"), mark("Space, nuclear and other technology."), "economy-technology"),
    Category("tourism", mark("Tourism"), mark("Russian tourists in North Korea."), "society"),
    Category("culture", mark("Culture"), mark("Art, sport, education, religion."), "society"),
    Category("health", mark("Health"), mark("Medicine and epidemics."), "society"),
    Category("ceremony", mark("Ceremonies"), mark("Anniversaries, monuments and commemorations."), "society"),
)

CONFIDENCES = _terms(
    Term("high", mark("High"), mark("Several independent sources, or the actor's own words.")),
    Term("medium", mark("Medium"), mark("One good source, or sources that differ in detail.")),
    Term("low", mark("Low"), mark("One weak source; the note says what is doubtful.")),
)

QUALIFIERS = _terms(
    Term("exact", mark("exactly")),
    Term("about", mark("about")),
    Term("more than", mark("more than")),
    Term("at least", mark("at least")),
    Term("up to", mark("up to")),
)

QUANTITIES = _terms(
    Term("troops-deployed", mark("troops deployed")),
    Term("troops-planned", mark("troops planned")),
    Term("troops-killed", mark("troops killed")),
    Term("troops-wounded", mark("troops wounded")),
    Term("troops-casualties", mark("troops killed and wounded")),
    Term("prisoners", mark("prisoners")),
    Term("civilians-killed", mark("civilians killed")),
    Term("civilians-wounded", mark("civilians wounded")),
    Term("shells", mark("shells")),
    Term("shell-capacity", mark("shells that the containers could hold")),
    Term("shell-share", mark("per cent of Russia's shells")),
    Term("missiles", mark("missiles")),
    Term("guns", mark("guns")),
    Term("rocket-launchers", mark("rocket launchers")),
    Term("artillery-systems", mark("guns and rocket launchers")),
    Term("containers", mark("containers")),
    Term("ship-trips", mark("voyages of ships")),
    Term("railcars", mark("railway wagons")),
    Term("tanker-trips", mark("voyages of tankers")),
    Term("oil-barrels", mark("barrels of oil")),
    Term("money-usd", mark("US dollars")),
    Term("workers", mark("workers")),
    Term("workers-planned", mark("workers planned")),
    Term("builders", mark("builders and sappers")),
    Term("tourists", mark("tourists")),
    Term("other", mark("other (see the note)")),
)

MEASURED = frozenset(("shell-share", "oil-barrels", "money-usd", "other"))
"""The quantities that need not be whole numbers; all others are counted."""

COUNTED = 100_000_000
"""More of anything that is counted is a slip: ten times as many as the most shells that anybody ever claimed."""

CAMPS = _terms(
    Term("russian-state", mark("Russian state"), mark("Bodies, officials and state media of Russia.")),
    Term(
        "north-korean-state",
        mark("North Korean state"),
        mark("Bodies, officials and media of North Korea, all of them the state's."),
    ),
    Term("south-korean-official", mark("South Korean official"), mark("Bodies and officials of South Korea.")),
    Term("ukrainian-official", mark("Ukrainian official"), mark("Bodies, officials and state media of Ukraine.")),
    Term("us-official", mark("US official"), mark("Bodies and officials of the United States.")),
    Term("japanese-official", mark("Japanese official"), mark("Bodies and officials of Japan.")),
    Term("chinese-state", mark("Chinese state"), mark("Bodies, officials and state media of China.")),
    Term("un", mark("United Nations"), mark("The United Nations and its bodies.")),
    Term(
        "other-official",
        mark("Other official"),
        mark("Bodies, officials and state media of other countries, and groups of states."),
    ),
    Term(
        "independent-media",
        mark("Independent media"),
        mark("Private and public media, and those of which no state is known to control what they write."),
    ),
    Term("researchers", mark("Researchers"), mark("Research bodies and think tanks.")),
    Term(
        "companies-and-groups",
        mark("Companies and groups"),
        mark("Companies, associations and groups of people that speak for themselves."),
    ),
)
"""For whom those speak on whose word an event rests, the two sides of the chronology first."""

STATE_MEDIA = _terms(
    Term("only", mark("State media only"), mark("Every origin is a state's own voice or its media.")),
    Term("some", mark("State media and others"), mark("Some origins are a state's own voices.")),
    Term("none", mark("No state media"), mark("No origin is a state's own voice.")),
)
"""What part state media have in an event: outlets that a state controls anywhere, and every voice of Russia, North
Korea and China, where media and government speak as one."""

ATTESTED = _terms(Term("both", mark("both Moscow and Pyongyang")))
"""Who must attest an event in its own voice."""

MEDIA = _terms(
    Term("photo", mark("Photographs"), mark("It shows photographs of what it reports.")),
    Term("video", mark("Video"), mark("It shows moving pictures of what it reports.")),
    Term("document", mark("Primary document"), mark("It is the official text itself, or carries it in full.")),
    Term("satellite-image", mark("Satellite images"), mark("It rests on satellite images that it shows.")),
)
"""What a page shows beside words, where that is certain."""

LINK_TYPES = _terms(
    Term("denies", mark("Denies"), mark("A party rejects what the earlier event says.")),
    Term("confirms", mark("Confirms"), mark("Who can know acknowledges what the earlier event says.")),
    Term("updates", mark("Updates"), mark("Newer figures or details of the same matter.")),
    Term("ratifies", mark("Ratifies"), mark("A step that brings the earlier agreement into force.")),
    Term("follows-up", mark("Follows up"), mark("The earlier event led to it, or it carries that one on.")),
    Term("part-of", mark("Is part of"), mark("It happens within the other event, such as a stop of a journey.")),
    Term("responds-to", mark("Responds to"), mark("Somebody acts or speaks because of the earlier event.")),
)

ACTOR_KINDS = (
    "person",
    "journalist",
    "state",
    "ministry",
    "agency",
    "military",
    "party",
    "parliament",
    "company",
    "group",
    "international",
    "research",
)
OUTLET_KINDS = _terms(
    Term("news-agency", mark("news agency")),
    Term("newspaper", mark("newspaper")),
    Term("broadcaster", mark("broadcaster")),
    Term("online-news", mark("online news")),
    Term("magazine", mark("magazine")),
    Term("official", mark("official")),
    Term("research", mark("research")),
    Term("think-tank", mark("think tank")),
    Term("aggregator", mark("aggregator")),
    Term("blog", mark("blog")),
    Term("social", mark("social")),
)
CONTROLS = _terms(
    Term("state", mark("state")),
    Term("public", mark("public")),
    Term("private", mark("private")),
    Term("official", mark("official")),
    Term("unknown", mark("unknown")),
)
PLACE_KINDS = ("country", "region", "city", "port", "site")

CHANGES = _terms(
    Term("correction", mark("Correction"), mark("A fact was stated that is stated no more, or otherwise.")),
    Term("addition", mark("Addition"), mark("Something is stated besides; what was stated before still is.")),
    Term("judgement", mark("Judgement"), mark("Topic, significance or confidence: how the curators see it.")),
    Term("wording", mark("Wording"), mark("The same is told in other words.")),
)
"""The sorts of change to an event, the weightiest first."""

SEARCHES = _terms(
    Term("diplomacy", mark("Delegations, messages, ceremonies, statements")),
    Term("claims", mark("Claims of services, media and officials")),
    Term("responses", mark("Responses of states and alliances, sanctions")),
    Term("economy", mark("Trade, transport, labour, energy, technology")),
    Term("society", mark("Culture, sport, tourism, health")),
)
"""What is searched for in each month."""

WINDOWS = _terms(
    Term("possible", mark("Possibly in the window"), mark("Any day that the date may mean lies in it.")),
    Term("certain", mark("Certainly in the window"), mark("Every reading of the date falls into it.")),
)
CLOCKS = _terms(
    Term("happened", mark("When it happened"), mark("Events stand on the days that their dates may mean.")),
    Term("reported", mark("When it was first reported"), mark("Events stand on the day of the first page.")),
)
LANED_BY = _terms(
    Term("category", mark("By category")),
    Term("actor", mark("By actor")),
    Term("source", mark("By source")),
    Term("place", mark("By place")),
)
LANE_ORDERS = _terms(
    Term("count", mark("Most events first")),
    Term("first", mark("Earliest first")),
    Term("name", mark("By name")),
)
ORDERS = _terms(
    Term("oldest", mark("Oldest first")),
    Term("newest", mark("Newest first")),
    Term("significance", mark("Major first")),
)
LIST_FORMS = _terms(
    Term("cards", mark("Cards")),
    Term("table", mark("Table")),
)
ACTOR_MODES = _terms(
    Term("any", mark("Any of them")),
    Term("all", mark("All of them")),
)

VIEWS = _terms(
    Term("timeline", mark("Timeline"), mark("The events on the axis of time.")),
    Term("list", mark("List"), mark("The same events in the same order, one below the other.")),
    Term("numbers", mark("Numbers"), mark("Who stated how much, when, and who denied it.")),
    Term("sources", mark("Sources"), mark("Who publishes, who is credited, and where the record has blind spots.")),
    Term("map", mark("Map"), mark("Where the events took place, and how many of each kind.")),
    Term("network", mark("Network"), mark("Who appears with whom, and who travelled to whom.")),
    Term("compare", mark("Compare"), mark("Two selections side by side: how many events, when, and what about.")),
    Term("stories", mark("Stories"), mark("Paths through the events, step by step.")),
    Term("statistics", mark("Statistics"), mark("How many events when, of what sort, and how long nothing was heard.")),
    Term("changes", mark("What changed"), mark("Which events are new, corrected, reworded or withdrawn.")),
    Term("about", mark("About"), mark("What is in it, how it was made, and its limits.")),
)

CURATE = Term("curate", mark("Curate"), mark("The curator's desk, which only the app started for it has."))
