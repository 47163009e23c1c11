"""From mentions to agreements: which steps are news, and which agreements they tell of."""

from tracker.extract.clusters import cluster_events
from tracker.extract.draft import Draft, draft_of_own_text
from tracker.extract.enumeration import listed_lines
from tracker.extract.listing import draft_of_line, drafts_of_cluster
from tracker.extract.mentions import Mentions
from tracker.extract.own_text import read_own_text, read_reported_statement


def draft_agreements(mentions: Mentions) -> list[Draft]:
    """The agreements the article reports as news; none where it reports none."""
    clusters = cluster_events(mentions)
    lines = listed_lines(mentions) if clusters else []
    if lines:
        return [draft_of_line(mentions, clusters[0], head, line) for head, line in lines]
    drafts = [draft for cluster in clusters for draft in drafts_of_cluster(mentions, cluster)]
    if drafts and not mentions.headline.is_only_joint_statement:
        return drafts
    own = read_own_text(mentions) or (None if drafts else read_reported_statement(mentions))
    if own is not None and all(draft.kind.value != own.kind.value for draft in drafts):
        drafts.append(draft_of_own_text(mentions, own))
    return drafts
