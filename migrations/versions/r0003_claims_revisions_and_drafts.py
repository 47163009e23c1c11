"""Claims, revisions and drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Claims, revisions and drafts."""
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("slot", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("ranked_by", sa.Text(), nullable=True),
        sa.Column("attribution", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("approver", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("attribution = 'analyst' OR article_id IS NOT NULL", name="ck_claim_has_source"),
        sa.CheckConstraint(
            "attribution IN ('quote', 'source', 'record', 'analyst')", name="ck_claim_attribution"
        ),
        sa.CheckConstraint("rank IN ('preferred', 'normal', 'deprecated')", name="ck_claim_rank"),
        sa.CheckConstraint(
            "(attribution = 'quote') = (quote IS NOT NULL) AND (quote IS NULL) = (start IS NULL) "
            'AND (quote IS NULL) = ("end" IS NULL)',
            name="ck_claim_quoted",
        ),
        sa.CheckConstraint(
            "confidence IS NULL OR (confidence >= 0 AND confidence <= 1)", name="ck_claim_confidence"
        ),
        sa.CheckConstraint('start IS NULL OR (start >= 0 AND start < "end")', name="ck_claim_span"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_claim_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_claim_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
    )
    op.create_index("ix_claim_article_id", "claim", ["article_id"], unique=False)
    op.create_index(
        "uq_claim_value",
        "claim",
        [
            "agreement_id",
            "field",
            "slot",
            "fingerprint",
            sa.literal_column("coalesce(article_id, 0)"),
            "reader",
            sa.literal_column("coalesce(start, -1)"),
        ],
        unique=True,
    )
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("extraction", sa.JSON(), nullable=False),
        sa.Column("edited", sa.JSON(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (decided_at IS NULL) AND (state = 'open') = (decided_by IS NULL)",
            name="ck_draft_decided",
        ),
        sa.CheckConstraint(
            "(state IN ('accepted', 'attached')) = (agreement_id IS NOT NULL)", name="ck_draft_outcome"
        ),
        sa.CheckConstraint("state <> 'rejected' OR reason IS NOT NULL", name="ck_draft_reason_given"),
        sa.CheckConstraint("state IN ('open', 'accepted', 'attached', 'rejected')", name="ck_draft_state"),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name="fk_draft_agreement_id"),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_draft_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.UniqueConstraint("article_id", "reader", "position", name="uq_draft_article_id_reader_position"),
    )
    op.create_index("ix_draft_agreement_id", "draft", ["agreement_id"], unique=False)
    op.create_index("ix_draft_state", "draft", ["state"], unique=False)
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_revision_agreement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.UniqueConstraint("agreement_id", "version", name="uq_revision_agreement_id_version"),
    )


def downgrade() -> None:
    """Takes it back."""
    op.drop_table("revision")
    op.drop_index("ix_draft_state", table_name="draft")
    op.drop_index("ix_draft_agreement_id", table_name="draft")
    op.drop_table("draft")
    op.drop_index("uq_claim_value", table_name="claim")
    op.drop_index("ix_claim_article_id", table_name="claim")
    op.drop_table("claim")
