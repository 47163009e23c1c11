"""The codebook that people read says the same as the codes that the product runs on."""

import json
import re

import pytest

from tracker.facts import AgreementFacts
from tracker.settings import PROJECT_ROOT
from tracker.vocabulary.codes import SECTORS, Kind, RelationType, Status, label

CODEBOOK = (PROJECT_ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    """What stands under a heading, up to the next one."""
    return re.split(r"^#+ ", CODEBOOK.split(f"# {heading}\n")[1], flags=re.MULTILINE)[0]


@pytest.mark.parametrize(
    ("heading", "codes"),
    [("Kinds", Kind), ("Statuses", Status), ("Relations", RelationType), ("Sectors", SECTORS)],
)
def test_the_codebook_lists_each_code_with_its_label_in_order(heading: str, codes: tuple[str, ...]) -> None:
    listed = re.findall(r"^\| `([^`]+)` \| ([^|]+) \|", section(heading), re.MULTILINE)
    assert listed == [(str(code), label(code)) for code in codes]


def test_the_codebook_explains_every_field_of_an_agreement() -> None:
    rows = re.findall(r"^\| (`[^|]+`) \|", section("Fields"), re.MULTILINE)
    assert set(re.findall(r"`([^`]+)`", "".join(rows))) == set(AgreementFacts.model_fields)


def test_the_codebook_s_example_is_in_its_own_shape() -> None:
    example = json.loads(re.split(r"```(?:json)?\n", CODEBOOK)[1])
    assert example["announces_agreement"] is True
    assert [AgreementFacts(**agreement).kind for agreement in example["agreements"]] == [Kind.MOU]
