"""The closed lists of the model: every word that a field may hold, what it means, and how it is called.

Ids stand in `events.yaml` and in shared links, so they never change; labels are for people and may.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a closed list.

    Attributes:
        id: What `events.yaml` and links hold.
        en: The label in English.
        id_: The label in Indonesian.
        meaning: One sentence for readers and curators, in English.
    """

    id: str
    en: str
    id_: str
    meaning: str = ""

    def label(self, language: str = "en") -> str:
        """The label in `language`, English where there is none."""
        return self.id_ if language == "id" else self.en


@dataclass(frozen=True, slots=True)
class Category(Term):
    """A topic, which is one row of the timeline, and the lane that it belongs to."""

    lane: str = ""


AnyTerm = TypeVar("AnyTerm", bound=Term)
Terms = Mapping[str, Term]


def _terms(*terms: AnyTerm) -> Mapping[str, AnyTerm]:
    return MappingProxyType({term.id: term for term in terms})


KINDS = _terms(
    Term("contact", "Contact", "Kontak", "The two deal with, act for or speak publicly for each other."),
    Term("claim", "Claim", "Klaim", "A third party says that something happened, or how much."),
    Term("denial", "Denial", "Bantahan", "A named party rejects a claim."),
    Term("response", "Response", "Tanggapan", "Third parties act because of it: sanctions, UN votes, condemnations."),
)

STATUSES = _terms(
    Term(
        "confirmed",
        "Confirmed",
        "Dikonfirmasi",
        "The act is on record, or Moscow or Pyongyang acknowledged it; a number only if that number was acknowledged.",
    ),
    Term("reported", "Reported", "Dilaporkan", "Somebody says so; neither capital acknowledged or denied it."),
    Term("disputed", "Disputed", "Dibantah", "A denial answers it, and the event names who denies."),
)

SIGNIFICANCES = _terms(
    Term("major", "Major", "Utama", "A turning point that a one-page history would name."),
    Term("notable", "Notable", "Penting", "Matters on its own to somebody who follows the subject."),
    Term("routine", "Routine", "Rutin", "One of a series: letters, working visits, repeated statements."),
)

LANES = _terms(
    Term("diplomacy", "Diplomacy", "Diplomasi"),
    Term("military", "Military", "Militer"),
    Term("un-sanctions", "UN and sanctions", "PBB dan sanksi"),
    Term("economy-technology", "Economy and technology", "Ekonomi dan teknologi"),
    Term("society", "Society", "Masyarakat"),
)

CATEGORIES = _terms(
    Category("summit", "Summits", "KTT", "The two leaders meet in person.", "diplomacy"),
    Category("visit", "Visits", "Kunjungan", "Delegations and officials travel and talk.", "diplomacy"),
    Category("message", "Calls and letters", "Telepon dan surat", "Letters, telegrams and calls.", "diplomacy"),
    Category(
        "statement", "Statements", "Pernyataan", "Public words on the relationship or for each other.", "diplomacy"
    ),
    Category(
        "treaty", "Treaty", "Perjanjian", "Treaties and their signing, ratifying and coming into force.", "diplomacy"
    ),
    Category("deployment", "Troops", "Pasukan", "North Korean soldiers in or for Russia.", "military"),
    Category("casualty", "Casualties", "Korban", "Killed and wounded.", "military"),
    Category("prisoner", "Prisoners", "Tawanan", "Soldiers taken prisoner.", "military"),
    Category("arms-transfer", "Arms transfers", "Transfer senjata", "Weapons, ammunition and missiles.", "military"),
    Category("un", "United Nations", "PBB", "Votes, reports and meetings of UN bodies.", "un-sanctions"),
    Category("sanction", "Sanctions", "Sanksi", "Sanctions and other penalties.", "un-sanctions"),
    Category("trade", "Trade", "Perdagangan", "Goods, trade talks and trade figures.", "economy-technology"),
    Category("energy", "Energy", "Energi", "Oil, oil products and coal.", "economy-technology"),
    Category(
        "transport", "Transport", "Transportasi", "Railway, flights, ships and the border bridge.", "economy-technology"
    ),
    Category("labour", "Labour", "Tenaga kerja", "North Korean workers in Russia.", "economy-technology"),
    Category("technology", "Technology", "Teknologi", "Space, nuclear and other technology.", "economy-technology"),
    Category("tourism", "Tourism", "Pariwisata", "Russian tourists in North Korea.", "society"),
    Category("culture", "Culture", "Budaya", "Art, sport, education, religion.", "society"),
    Category("health", "Health", "Kesehatan", "Medicine and epidemics.", "society"),
    Category("ceremony", "Ceremonies", "Upacara", "Anniversaries, monuments and commemorations.", "society"),
)

CONFIDENCES = _terms(
    Term("high", "High", "Tinggi", "Several independent sources, or the actor's own words."),
    Term("medium", "Medium", "Sedang", "One good source, or sources that differ in detail."),
    Term("low", "Low", "Rendah", "One weak source; the note says what is doubtful."),
)

QUALIFIERS = _terms(
    Term("exact", "exactly", "tepat"),
    Term("about", "about", "sekitar"),
    Term("more than", "more than", "lebih dari"),
    Term("at least", "at least", "sedikitnya"),
    Term("up to", "up to", "hingga"),
)

QUANTITIES = _terms(
    Term("troops-deployed", "troops deployed", "tentara dikerahkan"),
    Term("troops-planned", "troops planned", "tentara direncanakan"),
    Term("troops-killed", "troops killed", "tentara tewas"),
    Term("troops-wounded", "troops wounded", "tentara terluka"),
    Term("troops-casualties", "troops killed and wounded", "tentara tewas dan terluka"),
    Term("prisoners", "prisoners", "tawanan"),
    Term("civilians-killed", "civilians killed", "warga sipil tewas"),
    Term("civilians-wounded", "civilians wounded", "warga sipil terluka"),
    Term("shells", "shells", "peluru artileri"),
    Term("shell-capacity", "shells that the containers could hold", "peluru yang dapat dimuat kontainer"),
    Term("shell-share", "per cent of Russia's shells", "persen peluru Rusia"),
    Term("missiles", "missiles", "rudal"),
    Term("guns", "guns", "pucuk artileri"),
    Term("rocket-launchers", "rocket launchers", "peluncur roket"),
    Term("artillery-systems", "guns and rocket launchers", "pucuk artileri dan peluncur roket"),
    Term("containers", "containers", "kontainer"),
    Term("ship-trips", "voyages of ships", "pelayaran kapal"),
    Term("railcars", "railway wagons", "gerbong kereta"),
    Term("tanker-trips", "voyages of tankers", "pelayaran tanker"),
    Term("oil-barrels", "barrels of oil", "barel minyak"),
    Term("money-usd", "US dollars", "dolar AS"),
    Term("workers", "workers", "pekerja"),
    Term("workers-planned", "workers planned", "pekerja direncanakan"),
    Term("builders", "builders and sappers", "pekerja konstruksi dan zeni"),
    Term("tourists", "tourists", "wisatawan"),
    Term("other", "other (see the note)", "lainnya (lihat catatan)"),
)

LINK_TYPES = _terms(
    Term("denies", "Denies", "Membantah", "A party rejects what the earlier event says."),
    Term("confirms", "Confirms", "Mengonfirmasi", "Who can know acknowledges what the earlier event says."),
    Term("updates", "Updates", "Memperbarui", "Newer figures or details of the same matter."),
    Term("ratifies", "Ratifies", "Meratifikasi", "A step that brings the earlier agreement into force."),
    Term("follows-up", "Follows up", "Menindaklanjuti", "The earlier event led to it, or it carries that one on."),
    Term("part-of", "Is part of", "Bagian dari", "It happens within the other event, such as a stop of a journey."),
    Term("responds-to", "Responds to", "Menanggapi", "Somebody acts or speaks because of the earlier event."),
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
OUTLET_KINDS = (
    "news-agency",
    "newspaper",
    "broadcaster",
    "online-news",
    "magazine",
    "official",
    "research",
    "think-tank",
    "aggregator",
    "blog",
    "social",
)
CONTROLS = ("state", "public", "private", "official", "unknown")
PLACE_KINDS = ("country", "region", "city", "port", "site")

WINDOWS = _terms(
    Term("possible", "Possibly in the window", "Mungkin dalam rentang", "Any day that the date may mean lies in it."),
    Term("certain", "Certainly in the window", "Pasti dalam rentang", "Every reading of the date falls into it."),
)
CLOCKS = _terms(
    Term("happened", "When it happened", "Saat terjadi", "Events stand on the days that their dates may mean."),
    Term(
        "reported",
        "When it was first reported",
        "Saat pertama dilaporkan",
        "Events stand on the day of the first page.",
    ),
)
ACTOR_MODES = _terms(
    Term("any", "Any of them", "Salah satu"),
    Term("all", "All of them", "Semuanya"),
)

VIEWS = _terms(
    Term("timeline", "Timeline", "Lini masa", "The events on the axis of time."),
    Term("list", "List", "Daftar", "The same events in the same order, one below the other."),
    Term("numbers", "Numbers", "Angka", "Who stated how much, when, and who denied it."),
    Term("sources", "Sources", "Sumber", "Who publishes, who is credited, and where the record has blind spots."),
    Term("about", "About", "Tentang", "What is in it, how it was made, and its limits."),
)

CURATE = Term("curate", "Curate", "Kurasi", "The curator's desk, which only the app started for it has.")
