"""The scores of a bureau's measure in a round; the message that a picture is made for."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def _to(column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_measure_score_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "measure_score",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("score", sa.Numeric(5, 2), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_score")),
        sa.UniqueConstraint(
            "plan_id",
            "bureau_id",
            "due",
            "measure",
            "version",
            name=op.f("uq_measure_score_plan_id_bureau_id_due_measure_version"),
        ),
        _to("plan_id", "plan"),
        _to("bureau_id", "bureau"),
        _to("given_by", "person"),
    )
    op.add_column(
        "plan", sa.Column("scored", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("document_request", sa.Column("goes_in", sa.String(length=20), nullable=True))
