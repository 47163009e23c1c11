"""Which steps are told of one and the same agreement."""

from dataclasses import dataclass

from tracker.extract.actors import (
    ONE_SIDED,
    act_for_themselves,
    actors_in,
    names_private_bodies,
    parties_to,
    speaks_of_both_sides,
)
from tracker.extract.enumeration import is_plural
from tracker.extract.mentions import Mentions
from tracker.extract.parties import PartyMention
from tracker.extract.status import Event
from tracker.extract.tokens import beginning_in
from tracker.vocabulary.codes import Kind, Status

_LEAD = 4.0
"""The weight from which a step stands in the lead and may lean on the parties of headline and article."""
_SUBJECT_WORDS = 30
_NAME_WORDS = 3
_OWN_NEWS = 2.5
"""The weight from which a further step of agreeing is news of its own."""
_MOST = 40
"""How many agreements one article can be made to tell of; more is a list of treaties, not news."""
_LISTED_WITHIN = 60
_LISTED = 4
"""From how many parties on a sentence about signatories is a list of them."""
_INDEFINITE = frozenset(
    "a an another separate one several two three four five six seven eight nine ten new".split()
)
_FURTHER = frozenset("also another similar separate separately additional further other".split())


@dataclass(slots=True)
class Cluster:
    """The steps told of one agreement, the one that reports the news first, and its parties."""

    lead: Event
    events: list[Event]
    parties: dict[str, PartyMention]
    subjects: frozenset[str]
    own_parties: bool
    foremost: bool = False
    claimed_by_others: frozenset[int] = frozenset()
    """The sentences that tell of the article's other agreements."""


def cluster_events(mentions: Mentions) -> list[Cluster]:
    """The agreements that the article reports, each with its steps, the foremost first."""
    clusters: list[Cluster] = []
    private = False
    least = _LEAD if mentions.headline.is_talk else 0.0
    news = [e for e in mentions.events if not e.background and _rank(mentions, e) >= least]
    for event in sorted(news, key=lambda e: (-_rank(mentions, e), e.sentence.index, e.step.first)):
        told = _read_cluster(mentions, event)
        private = private or (
            told is None and not clusters and names_private_bodies(mentions, event.sentence)
        )
        if told is None or (private and not told.own_parties):
            continue
        home = next((c for c in clusters if _is_same(mentions, c, told)), None)
        if home is not None:
            home.events.append(event)
        elif not clusters or (len(clusters) < _MOST and _stands_alone(mentions, told)):
            clusters.append(told)
    for cluster in clusters:
        _add_listed_signatories(mentions, cluster)
    clusters = _without_statements(_without_general(mentions, clusters))
    claims = [frozenset(event.sentence.index for event in cluster.events) for cluster in clusters]
    for i, cluster in enumerate(clusters):
        cluster.foremost = i == 0
        cluster.claimed_by_others = frozenset().union(*claims[:i], *claims[i + 1 :])
    return clusters


def _add_listed_signatories(mentions: Mentions, cluster: Cluster) -> None:
    """Add the parties of a list of signatories: "the other signatories were A, B and C"."""
    words = mentions.document.words.folded
    for sentence in mentions.document.body[:_LISTED_WITHIN]:
        if _tells_of_signatories(words[sentence.first : sentence.last]):
            listed = actors_in(mentions, sentence)
            if len(listed) >= _LISTED and set(listed) - set(cluster.parties):
                cluster.parties |= listed


def _tells_of_signatories(words: list[str]) -> bool:
    return "signatory" in words or ("joining" in words and any(w in ("sign", "signed") for w in words))


def _rank(mentions: Mentions, event: Event) -> float:
    return event.weight + mentions.headline.supports(event.instrument.kind, event.status)


def _read_cluster(mentions: Mentions, event: Event) -> Cluster | None:
    actors = parties_to(mentions, event)
    private = names_private_bodies(mentions, event.sentence)
    own = act_for_themselves(mentions, actors) if private else len(actors) >= 2
    if not own:
        if private:
            return None
        leans = speaks_of_both_sides(mentions, event.sentence) or mentions.headline.tells_of_step
        if event.weight < _LEAD and not leans and not event.instrument.definite:
            return None
        if not actors or event.status not in ONE_SIDED:
            for mention in mentions.principals:
                if len(actors) < 2:
                    actors.setdefault(mention.code, mention)
    if len(actors) < (1 if event.status in ONE_SIDED else 2):
        return None
    return Cluster(event, [event], actors, _subjects(mentions, event), own)


def _subjects(mentions: Mentions, event: Event) -> frozenset[str]:
    """The sectors named in and behind the name of the instrument."""
    first = max(event.sentence.first, event.instrument.first - _NAME_WORDS)
    last = min(event.sentence.last, event.instrument.last + _SUBJECT_WORDS)
    return frozenset(m.sector for m in beginning_in(mentions.sectors, first, last))


def _is_same(mentions: Mentions, known: Cluster, told: Cluster) -> bool:
    """Whether a step is told of an agreement already known."""
    event, first = told.lead, known.lead
    if event.instrument == first.instrument or event.instrument.definite:
        return True
    a, b = set(known.parties), set(told.parties)
    if told.own_parties and known.own_parties and not (a <= b or b <= a):
        return False
    if not _is_indefinite(mentions, event):
        return True
    if told.subjects and told.subjects == known.subjects and event.instrument.kind is first.instrument.kind:
        return True
    further = is_plural(mentions, first.instrument) or _is_further(mentions, event)
    if further and _is_indefinite(mentions, first):
        return False
    if event.instrument.kind is not first.instrument.kind and event.instrument.kind is not Kind.AGREEMENT:
        return not (event.instrument.strong and first.instrument.strong)
    return not told.subjects or not known.subjects or bool(told.subjects & known.subjects)


def _is_further(mentions: Mentions, event: Event) -> bool:
    """Whether the text says it is one more: "also signed an MoU", "another agreement"."""
    first = min(event.step.first, event.instrument.first)
    words = mentions.document.words.folded
    around = words[max(event.sentence.first, first - 4) : event.instrument.last]
    return any(w in _FURTHER for w in around)


def _is_indefinite(mentions: Mentions, event: Event) -> bool:
    first = event.instrument.first
    return any(w in _INDEFINITE for w in mentions.document.words.folded[max(0, first - 5) : first])


def _stands_alone(mentions: Mentions, told: Cluster) -> bool:
    """Whether a further step is news enough to make an agreement of its own."""
    if not _is_indefinite(mentions, told.lead):
        return False
    if told.lead.status is not Status.ANNOUNCED:
        return True
    return told.own_parties and bool(told.subjects) and told.lead.weight >= _OWN_NEWS


def _without_general(mentions: Mentions, clusters: list[Cluster]) -> list[Cluster]:
    """Leave out "eight MoUs were signed" where single ones among them are told of."""
    single = [c for c in clusters if not is_plural(mentions, c.lead.instrument)]
    return single if len(single) >= 2 else clusters


def _without_statements(clusters: list[Cluster]) -> list[Cluster]:
    """Leave out joint statements where the article reports other instruments."""
    others = [c for c in clusters if c.lead.instrument.kind is not Kind.JOINT_DECLARATION]
    return others or clusters
