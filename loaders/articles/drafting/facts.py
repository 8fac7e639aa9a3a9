"""The dated facts of an article: which of the dates it mentions date a dealing of the two countries, and what that was.

A date counts when its sentence speaks of both countries. A sentence that names one of them, or none (`Delegasi itu tiba
pada hari Kamis`), borrows from the sentences around it when its own words tell of a dealing. Everything else is left
out, with the reason.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from loaders.articles.article import Passage
from loaders.articles.cues import cues
from loaders.articles.dates_mentioned import Mention
from loaders.articles.drafting.fact import Fact, LeftOut
from loaders.articles.drafting.guesses import LOOKING_BACK, WAR, Guess, guess_category, guess_kind
from loaders.articles.drafting.merging import merged
from loaders.articles.drafting.other_days import dates_the_picture, dates_the_report
from loaders.articles.drafting.participants import participants, third_parties
from loaders.articles.drafting.trailing_numbers import with_numbers_that_follow
from loaders.articles.findings import Findings
from loaders.articles.reading.dateline import dates_the_article
from loaders.articles.reading.names import DEMONYMS, LEADERS, Mentioned
from loaders.articles.reading.quantities import Stated, stated_numbers
from loaders.dates.edtf import When, read_edtf
from loaders.dates.reading.tense import speaks_of_what_is_to_come
from loaders.language import Message, message

NEAR = 70
"""How many characters around a date tell first what it dates."""

DAY = timedelta(days=1)

DIPLOMACY = ("summit", "visit", "message", "statement", "ceremony")
"""Categories in which a third country in the sentence is the other party, so that none is borrowed."""

COUNTED = {
    "troops-killed": "casualty",
    "troops-wounded": "casualty",
    "troops-casualties": "casualty",
    "prisoners": "prisoner",
}
"""What a number of soldiers says of the category."""

BACK = 2
"""How many sentences or paragraphs back is told what a sentence leaves out (`This was reported on Friday`)."""


def dated_facts(findings: Findings, begins: date | None = None) -> tuple[list[Fact], list[LeftOut]]:
    """The facts that an article dates, in the order of the text, and the dates and numbers that are in none.

    Args:
        findings: The article.
        begins: The first day that the chronology covers; what is older is left out.
    """
    facts: list[Fact] = []
    left_out: list[LeftOut] = []
    for mention in findings.mentions:
        found = _older(mention, begins) or _fact(findings, mention)
        if isinstance(found, Message):
            left_out.append(_left_out(mention, found))
        else:
            facts.append(found)
    reports = [fact for fact in facts if fact.of_report and _is_dated_otherwise(fact, facts, findings)]
    left_out += [_left_out(fact.dates[0], message("It dates a report, not what is reported.")) for fact in reports]
    kept = merged([fact for fact in facts if fact not in reports], findings.recognition)
    kept, undated = with_numbers_that_follow(findings, kept)
    return kept, sorted([*left_out, *undated], key=lambda left: left[:3])


def _left_out(mention: Mention, reason: Message) -> LeftOut:
    return LeftOut(mention.start, mention.end, " ".join(mention.words.split()), reason)


def _older(mention: Mention, begins: date | None) -> Message | None:
    if begins is not None and mention.when.latest is not None and mention.when.latest < begins:
        return message("It lies before the days that the chronology covers.")
    return None


def _fact(findings: Findings, mention: Mention) -> Fact | Message:
    """The fact that a mention dates, or why it dates none."""
    article, when = findings.article, mention.when
    sentence = article.sentence(mention.start)
    if dates_the_article(article, Passage(mention.start, mention.end)):
        return message("It dates the article.")
    if dates_the_picture(findings, mention):
        return message("It is the day of the picture.")
    numbers = stated_numbers(article.text, *sentence, article.language)
    if WAR.search(article.text[sentence.start : mention.start]):
        if not numbers:
            return message("It dates the war.")
        when = _since(when)
    near = Passage(max(sentence.start, mention.start - NEAR), min(sentence.end, mention.end + NEAR))
    of_report = dates_the_report(findings, mention)
    passages, category = _told(findings, near, sentence, of_report=of_report)
    context = _context(findings, sentence, category)
    if isinstance(context, Message):
        return context
    words = " ".join(article.words(passage) for passage in passages)
    others = third_parties(findings, passages)
    foreign = any(findings.recognition.registers.actors.entries[name.id].kind != "international" for name in others)
    kind = guess_kind(words, category.id, third=bool(others), foreign=foreign)
    names = participants(findings, passages, context, kind.id)
    category = _sharpened(category, names, numbers)
    return Fact(
        dates=(mention,),
        when=when,
        passages=passages,
        names=tuple(names),
        category=category,
        kind=kind,
        numbers=numbers,
        of_report=of_report,
        ahead=speaks_of_what_is_to_come(article.text[near.start : near.end]),
    )


def _told(
    findings: Findings, near: Passage, sentence: Passage, *, of_report: bool
) -> tuple[tuple[Passage, ...], Guess]:
    """The sentences that tell what a date dates, and the category that their words speak for."""
    article = findings.article
    category = guess_category(findings.unnamed(near), findings.unnamed(sentence))
    number = article.sentences.index(sentence)
    looks_back = of_report or LOOKING_BACK.match(article.text, sentence.start) is not None
    if category.words or not looks_back:
        return (sentence,), category
    for before in reversed(article.sentences[max(0, number - BACK) : number]):
        words = findings.unnamed(before)
        if article.is_prose(before) and (found := guess_category(words, words)).words:
            return (sentence, before), found
    return (sentence,), category


def _sharpened(category: Guess, names: Sequence[Mentioned], numbers: Sequence[Stated]) -> Guess:
    """A category that names and numbers tell better than words: of two leaders a summit, of the killed casualties."""
    if category.id == "visit" and set(LEADERS) <= {name.id for name in names}:
        return Guess("summit", category.words)
    counted = {COUNTED[number.quantity] for number in numbers if number.quantity in COUNTED}
    if category.id == "deployment" and len(counted) == 1 and len(numbers) == 1:
        return Guess(counted.pop(), category.words)
    return category


def _context(findings: Findings, sentence: Passage, category: Guess) -> Passage | Message:
    """The stretch around a sentence that speaks of both countries, or why there is none."""
    article, spoken = findings.article, findings.sides(sentence)
    if len(spoken) == len(DEMONYMS):
        return sentence
    number = article.paragraph(sentence.start)
    paragraph = article.paragraphs[number]
    if not article.is_prose(paragraph):
        return message("It stands apart from the text, as the day of publication does.")
    if cues("own-matters")["test"].search(article.text, *sentence) and category.id not in DIPLOMACY:
        return message("Its sentence tells of what one side does by itself.")
    if spoken and category.id in DIPLOMACY and third_parties(findings, [sentence]):
        return message("Its sentence tells of dealings with a third country.")
    if not spoken and not category.words:
        return message("Its sentence speaks of neither country.")
    wider = [paragraph]
    if category.words and category.id != "statement":
        wider += [
            Passage(before.start, paragraph.end)
            for before in reversed(article.paragraphs[max(0, number - BACK) : number])
        ]
    both = (passage for passage in wider if len(findings.sides(passage)) == len(DEMONYMS))
    return next(both, message("The text around it does not speak of both countries."))


def _is_dated_otherwise(report: Fact, facts: Sequence[Fact], findings: Findings) -> bool:
    """Whether another date tells when it happened: any in the same paragraph, that day or the last in the next one."""
    article, mention = findings.article, report.dates[0]
    paragraph = article.paragraph(mention.start)
    if any(article.paragraph(other.start) == paragraph for other in findings.mentions if other is not mention):
        return True
    return any(
        abs(article.paragraph(fact.dates[0].start) - paragraph) == 1
        and not fact.of_report
        and set(fact.actors()) & set(report.actors())
        and _is_just_before(fact.when, report.when)
        for fact in facts
    )


def _is_just_before(when: When, report: When) -> bool:
    if when.latest is None or report.earliest is None:
        return False
    return timedelta(0) <= report.earliest - when.latest <= DAY


def _since(when: When) -> When:
    """From a day on: what is counted since the war began."""
    return when if when.lasting or when.precision == "span" else read_edtf(f"{when.text}/..")
