"""Agreement to data frame: everything that is read from the register and changes nothing in it."""

from tracker.query.agreement import AgreementView, read_agreement
from tracker.query.browse import browse_frame, count_agreements, data_version, recent_frame
from tracker.query.exports import export_frame, export_records, exportable
from tracker.query.facets import facet_frame
from tracker.query.filters import Filter
from tracker.query.stored import StoredAgreement, facts_stream, stored_agreements
from tracker.query.trends import pair_frame, party_frame, year_sector_frame

__all__ = [
    "AgreementView",
    "Filter",
    "StoredAgreement",
    "browse_frame",
    "count_agreements",
    "data_version",
    "export_frame",
    "export_records",
    "exportable",
    "facet_frame",
    "facts_stream",
    "pair_frame",
    "party_frame",
    "read_agreement",
    "recent_frame",
    "stored_agreements",
    "year_sector_frame",
]
