"""Cities where agreements are signed, with their country: capitals first, then ``cities.csv``."""

from functools import lru_cache

from tracker.vocabulary.party_names import Form, party_names
from tracker.vocabulary.tables import read_table

CITY_STATES = {"Singapore": "SGP", "Monaco": "MCO", "Luxembourg": "LUX", "Djibouti": "DJI", "Kuwait": "KWT"}
"""Cities that bear the name of their state."""


@lru_cache(maxsize=1)
def city_countries() -> dict[str, str]:
    """The code of the country in which each known city lies, by the city as written."""
    rows = read_table("cities.csv")
    places = {row["city"]: row["country"] for row in rows}
    capitals = {name.written: name.code for name in party_names() if name.form is Form.CAPITAL}
    return places | capitals | CITY_STATES
