"""The tables of the register."""

from tracker.models.agreement import (
    Agreement,
    AgreementArea,
    AgreementArticle,
    AgreementInstitution,
    AgreementParty,
    AgreementSector,
    AgreementText,
    Relation,
    StatusEvent,
)
from tracker.models.article import Article
from tracker.models.base import Base
from tracker.models.claim import Claim, Revision
from tracker.models.draft import Draft
from tracker.models.people import Institution, Person, PersonName, Signature
from tracker.models.vocabulary import KindTerm, PartyTerm, SectorTerm, StatusTerm

__all__ = [
    "Agreement",
    "AgreementArea",
    "AgreementArticle",
    "AgreementInstitution",
    "AgreementParty",
    "AgreementSector",
    "AgreementText",
    "Article",
    "Base",
    "Claim",
    "Draft",
    "Institution",
    "KindTerm",
    "PartyTerm",
    "Person",
    "PersonName",
    "Relation",
    "Revision",
    "SectorTerm",
    "Signature",
    "StatusEvent",
    "StatusTerm",
]
