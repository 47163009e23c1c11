"""The codebook's codes, unchanged, with the labels people read. Nothing else lists them.

Source of the codes: the codebook, docs/codebook.md.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What the text calls the instrument."""

    MOU = "mou"
    AGREEMENT = "agreement"
    TREATY = "treaty"
    FRAMEWORK_AGREEMENT = "framework-agreement"
    PROTOCOL = "protocol"
    JOINT_DECLARATION = "joint-declaration"
    LETTER_OF_INTENT = "letter-of-intent"
    ACTION_PLAN = "action-plan"
    EXCHANGE_OF_NOTES = "exchange-of-notes"
    LOAN_OR_GRANT = "loan-or-grant"
    OTHER = "other"


class Status(StrEnum):
    """The newest step in the life of an agreement that a source reports."""

    ANNOUNCED = "announced"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in-force"
    RENEWED = "renewed"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"


class Capacity(StrEnum):
    """In which capacity a person took part in the signing."""

    SIGNATORY = "signatory"
    WITNESS = "witness"


class RelationType(StrEnum):
    """How one agreement stands to an earlier one."""

    RENEWS = "renews"
    AMENDS = "amends"
    IMPLEMENTS = "implements"
    SUPERSEDES = "supersedes"


SECTORS: tuple[str, ...] = tuple(
    """
    artificial-intelligence supercomputing semiconductors quantum cybersecurity telecommunications
    digital-government data-governance digital-economy space biotechnology research education
    human-capital oil-gas electricity nuclear-energy renewable-energy hydrogen energy
    critical-minerals defence law-enforcement justice trade investment finance tax customs industry
    tourism labour-mobility transport aviation maritime infrastructure water health agriculture
    fisheries environment disaster-management culture media sport consular development-aid
    governance social-affairs political
    """.split()
)
"""The sectors in the codebook's order."""

_SPECIAL_LABELS = {
    "mou": "Memorandum of understanding",
    "in-force": "In force",
    "oil-gas": "Oil and gas",
    "loan-or-grant": "Loan or grant",
}


def label(code: str) -> str:
    """The words for a code, e.g. ``artificial-intelligence`` gives ``Artificial intelligence``."""
    return _SPECIAL_LABELS.get(code, code.replace("-", " ").capitalize())
