"""Day and place of a signing: those that stand in the sentences telling of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from tracker.extract.document import Sentence
from tracker.extract.evidence import CONFIDENCE, Found, found_at
from tracker.extract.mentions import Mentions
from tracker.extract.place import places_in
from tracker.extract.signed_on import DateMention, find_dates
from tracker.vocabulary.cities import city_countries

_NEWS = timedelta(days=31)
"""How long ago a signing is that a sentence tells of as news, where it has older dates too."""
_DASH = re.compile(r"\s*[-–—]+\s*")
_SIGNING = re.compile(r"\b(?:sign|ink|exchang|took place|ceremon)", re.IGNORECASE)


def signing_sentences(mentions: Mentions, told: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that tell of a signing: ``told`` first, then any other that speaks of one."""
    text = mentions.document.text
    return [*told, *(s for s in mentions.document.body if "sign" in text[s.start : s.end] and s not in told)]


def day_of_signing(mentions: Mentions, sentences: Sequence[Sentence]) -> Found | None:
    """The date that stands nearest to a word of signing in the first sentence that has one."""
    for sentence in sentences:
        dates = find_dates(mentions.document, sentence, mentions.published)
        if dates:
            day = _nearest(mentions, sentence, _recent(mentions, dates) or dates)
            rule = "date of the signing sentence"
            return Found(day.edtf, day.start, day.end, rule, CONFIDENCE[rule])
    return None


def _recent(mentions: Mentions, dates: list[DateMention]) -> list[DateMention]:
    """The full dates up to a month before publication; older ones beside them are another instrument's."""
    if mentions.published is None:
        return []
    first, last = (mentions.published - _NEWS).isoformat(), mentions.published.isoformat()
    return [day for day in dates if len(day.edtf) == len(last) and first <= day.edtf <= last]


def _nearest(mentions: Mentions, sentence: Sentence, dates: list[DateMention]) -> DateMention:
    words = [m.start() for m in _SIGNING.finditer(mentions.document.text, sentence.start, sentence.end)]
    return min(dates, key=lambda day: min((abs(day.start - at) for at in words), default=0))


def place_of_signing(mentions: Mentions, sentences: Sequence[Sentence]) -> tuple[Found | None, Found | None]:
    """City and country of the first place in these sentences; a country alone where no city is named."""
    document = mentions.document
    for sentence in sentences:
        if "here" in document.words.folded[sentence.first : sentence.last] and (line := _dateline(mentions)):
            city, code, last = line
            found = found_at(document, code, 0, last, "here, under the dateline")
            return replace(found, value=city), found
        for place in places_in(mentions.places, sentence)[:1]:
            country = found_at(document, place.country, place.first, place.last, "place after in")
            return (replace(country, value=place.city) if place.city else None), country
    return None, None


def _dateline(mentions: Mentions) -> tuple[str, str, int] | None:
    """City, country and number of words of the dateline that opens the text ("NAIROBI - ")."""
    words = mentions.document.words
    for count in (1, 2, 3):
        if count < len(words.raw) and _DASH.fullmatch(words.gap(count)):
            written = mentions.document.written(0, count)
            city = next((c for c in city_countries() if c.casefold() == written.casefold()), None)
            return (city, city_countries()[city], count) if city and written.isupper() else None
    return None
