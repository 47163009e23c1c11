"""What the headline says: the parties, the instrument and the step it names, where it names any."""

from dataclasses import dataclass

from tracker.extract.document import Document
from tracker.extract.kind import InstrumentMention, instruments_in
from tracker.extract.parties import PartyMention, mentions_in
from tracker.extract.sectors import sectors_of_title
from tracker.extract.status import steps_in
from tracker.extract.tokens import Hit, Words
from tracker.vocabulary.codes import Kind, Status
from tracker.vocabulary.sector_words import SectorWord
from tracker.vocabulary.steps import StepWord

_TALK = frozenset(
    """
    talk confer discuss may could urge call seek hope deny denies want reject calls mull plan
    negotiation uncertain doubt unlikely likely renegotiate challenge challenging petition denounce
    eye near claim
    """.split()
)
_AHEAD = frozenset("approval cabinet negotiation".split())
_COMING = frozenset({"to", "will"})


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline read for itself; it stands outside the text, so no value rests on it alone."""

    parties: tuple[PartyMention, ...]
    instruments: tuple[InstrumentMention, ...]
    steps: tuple[Hit[StepWord], ...]
    sectors: tuple[Hit[SectorWord], ...]
    is_talk: bool
    is_ahead: bool

    @property
    def codes(self) -> tuple[str, ...]:
        """The parties named, each once."""
        return tuple(dict.fromkeys(m.code for m in self.parties))

    @property
    def tells_of_step(self) -> bool:
        """Whether it reports a step of an instrument ("X, Y sign MoU")."""
        return bool(self.instruments and self.steps) and not self.is_talk

    @property
    def is_only_joint_statement(self) -> bool:
        """Whether the article is itself a statement of several parties and names no other instrument."""
        kinds = {instrument.kind for instrument in self.instruments}
        return kinds == {Kind.JOINT_DECLARATION} and not self.steps

    @property
    def status(self) -> Status:
        """The status the first step reports; announced where there is none or it is still to come."""
        return self.steps[0].value.status if self.steps and not self.is_ahead else Status.ANNOUNCED

    def supports(self, kind: Kind, status: Status) -> float:
        """How much the headline speaks for an instrument of this kind and a step to this status."""
        if self.is_talk:
            return 0.0
        named = bool(self.instruments) and self.instruments[0].kind is kind
        stepped = bool(self.steps) and self.status is status
        return 1.5 * named + 1.0 * stepped


def read_headline(document: Document) -> Headline:
    """The document's headline; an empty one where it has none."""
    words = document.title
    steps = tuple(steps_in(words))
    return Headline(
        parties=tuple(mentions_in(words)),
        instruments=tuple(instruments_in(words)),
        steps=steps,
        sectors=tuple(sectors_of_title(words)),
        is_talk=any(w in _TALK for w in words.folded),
        is_ahead=_is_ahead(words, steps),
    )


def _is_ahead(words: Words, steps: tuple[Hit[StepWord], ...]) -> bool:
    """Whether the first step is still to come: "X to sign", "Cabinet approval for signing"."""
    if any(w in _AHEAD for w in words.folded):
        return True
    return bool(steps) and any(
        w in _COMING for w in words.folded[max(0, steps[0].first - 2) : steps[0].first]
    )
