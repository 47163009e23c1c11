import pandas as pd
import pytest

from dashboard.charts.pairs import most_active_pairs
from dashboard.charts.palette import NEUTRAL, sector_colour, sector_colours
from dashboard.charts.world import off_the_map, outlined_codes, point_places, shade, shade_names, world_map
from dashboard.charts.years import years_by_sector
from tracker.vocabulary.codes import SECTORS, label
from tracker.vocabulary.parties import all_parties

LABELS = {code: label(code) for code in SECTORS}
NAMES = {code: party.name for code, party in all_parties().items()}


def test_every_sector_has_one_colour_of_its_own() -> None:
    assert sorted(sector_colours()) == sorted(SECTORS)
    assert len(set(sector_colours().values())) == len(SECTORS)


def test_a_code_that_is_no_sector_is_grey() -> None:
    assert sector_colour("alchemy") == NEUTRAL


def test_the_years_are_bars_on_one_scale_the_largest_sector_on_top() -> None:
    frame = pd.DataFrame(
        {
            "year": [2024, 2025, 2025],
            "sector": ["space", "space", "quantum"],
            "agreements": [2, 8, 4],
        }
    )
    figure = years_by_sector(frame, LABELS)
    space, quantum = figure.data
    assert (space.base, quantum.base) == (1, 0)
    assert max(quantum.y) * 2 == pytest.approx(max(space.y))
    assert space.marker.color == sector_colour("space")
    assert [note.text for note in figure.layout.annotations] == ["Space  <b>10</b>", "Quantum  <b>4</b>"]


def test_only_the_largest_sectors_get_a_row() -> None:
    frame = pd.DataFrame({"year": 2025, "sector": list(SECTORS), "agreements": range(1, len(SECTORS) + 1)})
    assert len(years_by_sector(frame, LABELS, rows=3).data) == 3


def test_pairs_stand_in_order_with_names_and_lead_on_by_their_codes() -> None:
    frame = pd.DataFrame({"party_a": ["AZE", "FRA"], "party_b": ["ISR", "IND"], "agreements": [7, 3]})
    figure = most_active_pairs(frame, NAMES)
    [bars] = figure.data
    assert list(bars.y) == [1, 0]
    assert bars.customdata[0].tolist() == ["AZE", "ISR"]
    assert [note.text for note in figure.layout.annotations] == ["Azerbaijan – Israel", "France – India"]


def test_every_state_of_today_has_land_or_a_point_on_the_map() -> None:
    states = {code for code, party in all_parties().items() if party.kind == "state"}
    assert states - outlined_codes() - point_places().keys() == set()


def test_organisations_and_historic_states_are_off_the_map() -> None:
    frame = pd.DataFrame({"party": ["FRA", "EU", "SGP", "SUN"], "agreements": [1, 2, 3, 4]})
    assert list(off_the_map(frame)["party"]) == ["EU", "SUN"]
    land, points = world_map(frame, NAMES).data
    assert list(land.locations) == ["FRA"]
    assert list(points.text) == ["Singapore"]


@pytest.mark.parametrize(
    ("agreements", "place"), [(1, 0), (2, 1), (4, 1), (5, 2), (24, 3), (25, 4), (900, 4)]
)
def test_the_shade_grows_with_the_number(agreements: int, place: int) -> None:
    assert shade(agreements) == place


def test_shades_are_named_by_the_numbers_they_stand_for() -> None:
    assert shade_names() == ["1", "2–4", "5–9", "10–24", "25+"]
