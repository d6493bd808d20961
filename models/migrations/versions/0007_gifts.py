"""Reports of gifts received or refused, with decision and proof."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("relation", sa.String(12), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("refusable", sa.Boolean(), nullable=False),
        sa.Column("done", sa.String(12), nullable=False),
        sa.Column("value", sa.Numeric(14, 2)),
        sa.Column("texts", sa.LargeBinary(), nullable=False),
        sa.Column("giver_hash", sa.String(40), nullable=False),
        sa.Column("organisation_hash", sa.String(40)),
        sa.Column("occasion_hash", sa.String(40), nullable=False),
        sa.Column("named", sa.JSON(), nullable=False),
        sa.Column("photos", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("decision", sa.String(10)),
        sa.Column("decided_by", sa.Integer()),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("instead_of", sa.Integer()),
        sa.Column("decision_text", sa.LargeBinary()),
        sa.Column("proofs", sa.JSON(), nullable=False),
        sa.Column("proved_at", sa.DateTime(timezone=True)),
        sa.Column("proof_text", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift")),
        _to("person_id", "person"),
        _to("bureau_id", "bureau"),
        _to("decided_by", "person"),
    )
    op.create_index("ix_gift_person_id", "gift", ["person_id"])
    op.create_index("ix_gift_giver_hash", "gift", ["giver_hash"])
    op.create_index("ix_gift_received_on", "gift", ["received_on"])
    open_ones = sa.text("state <> 'closed'")
    op.create_index(
        "ix_gift_open",
        "gift",
        ["state"],
        sqlite_where=open_ones,
        postgresql_where=open_ones,
    )


def _to(column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_gift_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)
