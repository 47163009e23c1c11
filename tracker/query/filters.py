"""What a reader asks for: one shape for pages, commands and exports."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from tracker.errors import InvalidInputError
from tracker.vocabulary.codes import SECTORS, Kind, Status
from tracker.vocabulary.folding import fold_words
from tracker.vocabulary.parties import all_parties

MOST_WORDS = 64
"""Words of one search; a longer text is a pasted article rather than a search."""

_FEW_ENOUGH_TO_LIST = 12


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of agreements. Each part narrows it; a part left empty asks nothing.

    * ``text``: all its words occur, the last one as the beginning of a word at least; signs, case
      and accents do not count, and a text without a word asks nothing.
    * ``parties``: all of them are parties, so that two are a pair.
    * ``sectors``, ``kinds``, ``statuses``: any of them.
    * ``signed_from``, ``signed_to``: the date of signing possibly lies within, or, with
      ``certain_dates``, certainly does (see :class:`tracker.dates.PartialDate`). Undated agreements
      are in neither. Without a bound ``certain_dates`` asks nothing.
    * ``has_source``: with an article as its source, or without one.

    Raises InvalidInputError for a code that is in no vocabulary, for days in the wrong order, and
    for a text of more than 64 words.
    """

    text: str = ""
    parties: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    signed_from: date | None = None
    signed_to: date | None = None
    certain_dates: bool = False
    has_source: bool | None = None

    def __post_init__(self) -> None:
        for code in self.parties:
            _refuse_unknown("state or organisation", code, all_parties())
        for code in self.sectors:
            _refuse_unknown("sector", code, SECTORS)
        for code in self.kinds:
            _refuse_unknown("kind", code, [kind.value for kind in Kind])
        for code in self.statuses:
            _refuse_unknown("status", code, [status.value for status in Status])
        if self.signed_from and self.signed_to and self.signed_to < self.signed_from:
            raise InvalidInputError(
                f"The dates asked for end on {self.signed_to}, before they begin on {self.signed_from}."
            )
        if len(self.words) > MOST_WORDS:
            raise InvalidInputError(f"A search takes at most {MOST_WORDS} words, not {len(self.words)}.")

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the text, in order; the last one may be the beginning of a word."""
        return fold_words(self.text)


def _refuse_unknown(what: str, code: str, known: Iterable[str]) -> None:
    codes = list(known)
    if code in codes:
        return
    near = codes if len(codes) <= _FEW_ENOUGH_TO_LIST else get_close_matches(code.upper(), codes)
    near = near or get_close_matches(code.lower(), codes)
    hint = f"write one of {', '.join(near)}" if near else "see the codebook"
    raise InvalidInputError(f"{code!r} is not the code of a {what}: {hint}.")
