"""Day and place of a signing: those that stand in the sentences telling of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.extract.document import Sentence
from tracker.extract.evidence import Found, found_at
from tracker.extract.mentions import Mentions
from tracker.extract.place import places_in
from tracker.extract.signed_on import DateMention, find_dates

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
            day = _nearest(mentions, sentence, dates)
            return Found(day.edtf, day.start, day.end, "date of the signing sentence", 0.75)
    return None


def _nearest(mentions: Mentions, sentence: Sentence, dates: list[DateMention]) -> DateMention:
    words = [m.start() for m in _SIGNING.finditer(mentions.document.text, sentence.start, sentence.end)]
    return min(dates, key=lambda day: min((abs(day.start - at) for at in words), default=0))


def place_of_signing(mentions: Mentions, sentences: Sequence[Sentence]) -> tuple[Found | None, Found | None]:
    """City and country of the first place in these sentences; a country alone where no city is named."""
    document = mentions.document
    for sentence in sentences:
        for place in places_in(mentions.places, sentence)[:1]:
            country = found_at(document, place.country, place.first, place.last, "place after in", 0.7)
            return (replace(country, value=place.city) if place.city else None), country
    return None, None
