"""Source to article: pasted texts, fetched pages and files of articles become ArticleText."""

from tracker.ingest.cleaning import clean_text
from tracker.ingest.fetch import fetch_article
from tracker.ingest.jsonl import read_articles
from tracker.ingest.pasted import pasted_article
from tracker.ingest.urls import canonical_url

__all__ = ["canonical_url", "clean_text", "fetch_article", "pasted_article", "read_articles"]
