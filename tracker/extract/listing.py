"""The drafts of several agreements that are told of at once: by partner, by subject, or line by line."""

from dataclasses import replace
from itertools import zip_longest

from tracker.extract.actors import actors_in, found_party, partners_of
from tracker.extract.clusters import Cluster
from tracker.extract.document import Sentence
from tracker.extract.draft import Draft, draft_of_cluster, find_institutions
from tracker.extract.enumeration import Item, is_plural, items_by_instrument, items_by_subject
from tracker.extract.evidence import Found, found_at
from tracker.extract.kind import InstrumentMention
from tracker.extract.mentions import Mentions
from tracker.extract.parties import PartyMention
from tracker.extract.persons import Span
from tracker.extract.tokens import beginning_in

_MOST_IN_LINE = 6
_LIST_WITHIN = 4


def drafts_of_cluster(mentions: Mentions, cluster: Cluster) -> list[Draft]:
    """The agreements of a cluster: one, or several where partners or subjects tell them apart."""
    draft = draft_of_cluster(mentions, cluster)
    lead = cluster.lead
    if not is_plural(mentions, lead.instrument):
        return [draft]
    partners = partners_of(mentions, lead)
    if len(partners) >= 2:
        return [_with_parties(mentions, cluster, draft, partner) for partner in partners]
    for sentence in _told_from(mentions, lead.sentence):
        named = items_by_instrument(mentions, sentence)
        if named:
            return [
                _draft_of_name(mentions, draft, name, after) for name, after in zip_longest(named, named[1:])
            ]
    for event in cluster.events:
        items = items_by_subject(mentions, event.instrument, event.sentence)
        if is_plural(mentions, event.instrument) and items:
            return [replace(draft, sectors=_sectors_of(mentions, item)) for item in items]
    return [draft]


def _told_from(mentions: Mentions, lead: Sentence) -> list[Sentence]:
    """The sentence of the news and the few after it, where what was signed is listed."""
    return [s for s in mentions.document.body if lead.index <= s.index <= lead.index + _LIST_WITHIN]


def _draft_of_name(
    mentions: Mentions, general: Draft, name: InstrumentMention, after: InstrumentMention | None
) -> Draft:
    """The agreement that one name in a list stands for; its subject reaches to the next name."""
    document = mentions.document
    last = after.first if after is not None else document.sentence_of(name.first).last
    named = tuple(beginning_in(mentions.sectors, name.first, last))
    return replace(
        general,
        kind=found_at(document, name.kind, name.first, name.last, "instrument in a list"),
        sectors=_sectors_of(mentions, Item(Span(name.first, last), named[:_MOST_IN_LINE])),
    )


def draft_of_line(mentions: Mentions, cluster: Cluster, head: InstrumentMention, line: Sentence) -> Draft:
    """The agreement that one line of a list names, under the step that the list stands for."""
    document = mentions.document
    actors = actors_in(mentions, line)
    general = draft_of_cluster(mentions, cluster)
    own = [found_party(mentions, m, "party in a list") for m in actors.values()]
    named = beginning_in(mentions.sectors, head.last, line.last)
    told = [m for m in named if m.first not in mentions.named_words] or named
    return replace(
        general,
        kind=found_at(document, head.kind, head.first, head.last, "instrument in a list"),
        parties=own if len(own) >= 2 else general.parties,
        sectors=_sectors_of(mentions, Item(Span(line.first, line.last), tuple(told[:_MOST_IN_LINE]))),
        institutions=find_institutions(mentions, {line.index}),
    )


def _with_parties(mentions: Mentions, cluster: Cluster, draft: Draft, partner: PartyMention) -> Draft:
    """The draft for one of several partners: who signs for another of them has no part in it."""
    others = {m.code for m in partners_of(mentions, cluster.lead)} - {partner.code}
    return replace(
        draft,
        parties=[party for party in draft.parties if party.value not in others],
        signatories=[p for p in draft.signatories if p.party is None or p.party.value not in others],
    )


def _sectors_of(mentions: Mentions, item: Item) -> list[Found]:
    sectors = {m.sector: m for m in reversed(item.sectors)}
    return [
        found_at(mentions.document, m.sector, m.first, m.last, "subject in a list")
        for m in reversed(sectors.values())
    ]
