"""Reads the data files that stand beside this module."""

import csv
from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a data file of the vocabulary, each by its column names, in order."""
    text = files("tracker.vocabulary").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
