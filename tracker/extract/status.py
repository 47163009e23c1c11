"""Steps in an agreement's life that the text reports, and whether it reports them as facts."""

import itertools
from dataclasses import dataclass
from functools import lru_cache

from tracker.extract.document import Document, Sentence
from tracker.extract.kind import InstrumentMention
from tracker.extract.tokens import Hit, PhraseIndex, Words
from tracker.vocabulary.codes import Status
from tracker.vocabulary.steps import StepWord, step_words

_REACH = 14
"""How many words may stand between a step and the instrument named after it."""
_REACH_BACK = 30
"""How many words may stand between an instrument and the step told of it afterwards."""
_FUTURE = frozenset(
    """
    will shall set due scheduled
    """.split()
)
_UNREAL = frozenset(
    """
    would could may might should must if whether hope hoped hoping want wanted urge urged urging
    call called calling seek seeking sought consider considering discuss discussed explore exploring
    negotiate negotiated negotiating negotiation talk need necessity possibility possible potential
    wish interested aim aiming offer offered willingness propose proposed push pushing unless until
    likely eventual future possibly towards toward pressure demand demanded demanding ask asked
    trying try attempt attempted bid chance opportunity prospect importance important significance
    upcoming when claim claimed deny denied stressing urgency expected expect ready poised plan
    planned planning going invite invited prior before
    """.split()
)
_NEGATIVE = frozenset(
    """
    not never no failed fail refuse refused without reject rejected unable stalled neither nor
    cannot didn isn hasn
    """.split()
)
_OLD = frozenset("previously formerly ago decades mentioned".split())
_PERIODS = frozenset(
    """
    year month decade january february march april may june july august september october november
    december
    """.split()
)
_NOUNS = frozenset("signing extension conclusion renewal approval".split())
_TOLD = frozenset(
    """
    announce announced announcing witness witnessed witnessing ceremony follow followed following
    after welcome welcomed welcoming mark marked marking pleased host hosted at on by through grant
    granted received today yesterday approved attended presided oversaw saw see include included
    including culminated culminating upon congratulate congratulated completed
    """.split()
)


_POINTING = frozenset("the recently newly this these those".split())
_AUXILIARY = frozenset("was were be been is are have has had being also formally".split())
_APPROVALS = frozenset({"approved", "approval", "approve", "granted approval"})
_APPROVERS = frozenset({"cabinet", "proposal"})
_APPROVAL = 2.5
"""What an approval for signing weighs more: where a cabinet approves, "to sign" is not yet "signed"."""
_FINISHED = frozenset("conclude concluded concluding conclusion finalised finalized completed".split())


@dataclass(frozen=True, slots=True)
class Event:
    """A step reported of an instrument in one sentence; ``weight`` says how much it looks like the news."""

    status: Status
    sentence: Sentence
    step: Hit[StepWord]
    instrument: InstrumentMention
    background: bool
    weight: float


@lru_cache(maxsize=1)
def _index() -> PhraseIndex[StepWord]:
    return PhraseIndex(((word.written, word) for word in step_words()), proper=False)


def steps_in(words: Words) -> list[Hit[StepWord]]:
    """Every step word among the words, whatever is meant by it, in order."""
    return _index().find(words)


def find_events(document: Document, instruments: list[InstrumentMention]) -> list[Event]:
    """Every step reported as a fact, in order of the text; background ones are marked as such."""
    by_sentence: dict[int, list[InstrumentMention]] = {}
    for mention in instruments:
        by_sentence.setdefault(document.sentence_of(mention.first).index, []).append(mention)
    position = {sentence.index: i for i, sentence in enumerate(document.body)}
    events = []
    for step in steps_in(document.words):
        sentence = document.sentence_of(step.first)
        if sentence.index in position and sentence.index in by_sentence:
            event = _read_event(
                document, sentence, step, by_sentence[sentence.index], position[sentence.index]
            )
            if event is not None:
                events.append(event)
    return events


def past_sentences(events: list[Event]) -> frozenset[int]:
    """The numbers of the sentences that tell of background alone."""
    news = {event.sentence.index for event in events if not event.background}
    return frozenset(event.sentence.index for event in events if event.background) - news


def _read_event(
    document: Document,
    sentence: Sentence,
    step: Hit[StepWord],
    instruments: list[InstrumentMention],
    position: int,
) -> Event | None:
    instrument = _nearest(step, instruments)
    if instrument is None:
        return None
    status = _status_in_context(document, sentence, step)
    if status is None:
        return None
    background = _is_background(document, sentence, step, instrument)
    weight = _weigh(step, instrument, position)
    around = document.words.folded[sentence.first : sentence.last]
    if step.value.written in _APPROVALS and not _APPROVERS.isdisjoint(around):
        weight += _APPROVAL
    return Event(status, sentence, step, instrument, background, weight)


def _nearest(step: Hit[StepWord], instruments: list[InstrumentMention]) -> InstrumentMention | None:
    """The instrument that the step is about: the next after it, else the last before it."""
    near = [m for m in instruments if step.last <= m.first <= step.last + _REACH]
    near += [m for m in instruments if 0 <= step.first - m.last <= _REACH_BACK]
    return min(near, key=lambda m: _distance(step, m), default=None)


def _distance(step: Hit[StepWord], mention: InstrumentMention) -> float:
    gap = mention.first - step.last if mention.first >= step.last else (step.first - mention.last) * 1.5 + 2
    return gap + (0 if mention.strong else 3)


def _status_in_context(document: Document, sentence: Sentence, step: Hit[StepWord]) -> Status | None:
    """The status the step reports here; None where it is negated, wished for or only possible."""
    before = document.words.folded[max(sentence.first, step.first - 7) : step.first]
    near = before[-4:]
    if any(w in _NEGATIVE for w in near) or any(w in _UNREAL for w in before[-6:]):
        return None
    written = document.words.folded[step.first]
    if written in _NOUNS and not any(w in _TOLD for w in before):
        to_come = "will" in document.words.folded[sentence.first : step.first]
        return Status.ANNOUNCED if written == "signing" and to_come and near[-1:] == ["and"] else None
    if written == "took" and not {"exchange", "signing"} & set(
        before + document.words.folded[sentence.first : step.first]
    ):
        return None
    status = step.value.status
    if document.words.folded[step.last : step.last + 1] == ["that"]:
        return None
    if "negotiation" in document.words.folded[step.last : step.last + 4]:
        return Status.ANNOUNCED if written in _FINISHED else None
    ahead = any(w in _FUTURE for w in near) or "to" in near[-2:]
    if status in (Status.SIGNED, Status.RATIFIED, Status.RENEWED) and ahead:
        return Status.ANNOUNCED
    if status is Status.ANNOUNCED and (any(w in ("will", "shall") for w in near) or near[-1:] == ["to"]):
        return None
    return status


def _is_background(
    document: Document, sentence: Sentence, step: Hit[StepWord], instrument: InstrumentMention
) -> bool:
    """Whether the step is told as past history: a year before publication, "last year", "earlier"."""
    if _only_describes(document, step, instrument):
        return True
    words = document.words
    first, last = min(step.first, instrument.first), max(step.last, instrument.last)
    around = words.folded[max(sentence.first, first - 6) : min(sentence.last, last + 10)]
    if any(w in _OLD for w in around):
        return True
    if step.value.status not in (Status.SIGNED, Status.ANNOUNCED):
        return False
    if instrument.dated:
        return True
    if any(a == "last" and b in _PERIODS for a, b in itertools.pairwise(around)):
        return True
    published = document.article.published
    years = [int(w) for w in around if len(w) == 4 and w.isascii() and w.isdigit() and 1800 < int(w) < 2100]
    if published is None:
        return bool(years) and sentence.index > 3
    return any(year < int(published[:4]) for year in years)


def _only_describes(document: Document, step: Hit[StepWord], instrument: InstrumentMention) -> bool:
    """Whether "signed" only tells which one is meant: "the MoU signed with X", "the recently signed pact"."""
    if step.value.status is not Status.SIGNED or document.words.folded[step.first] != "signed":
        return False
    words = document.words.folded
    if instrument.first >= step.last:
        return instrument.first == step.last and bool(
            _POINTING & set(words[max(0, step.first - 2) : step.first])
        )
    told = words[max(0, instrument.first - 2) : instrument.first]
    return step.first - instrument.last <= 2 and words[step.first - 1] not in _AUXILIARY and "the" in told


def _weigh(step: Hit[StepWord], instrument: InstrumentMention, position: int) -> float:
    weight = 3.0 if position < 2 else 2.0 if position < 5 else 1.0 if position < 10 else 0.0
    weight += 1.0 if instrument.strong else 0.0
    weight += 1.0 if step.value.status is not Status.ANNOUNCED else 0.0
    return weight - (0.5 if instrument.definite else 0.0)
