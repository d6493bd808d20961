"""Fiscal years that are prepared before they are opened.

The code of the revision before does not know these tables. Years of which something is stored
already count as opened.
"""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

AT = sa.DateTime(timezone=True)
_KNOWN = """
    INSERT INTO prepared_year (fiscal_year, begun_at, welcome, opened_at, told_up_to, told_at)
    SELECT fiscal_year, CURRENT_TIMESTAMP, '', CURRENT_TIMESTAMP, 0, CURRENT_TIMESTAMP FROM (
        SELECT fiscal_year FROM plan UNION SELECT fiscal_year FROM announcement
    ) AS known
"""


def _number() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "prepared_year",
        _number(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("begun_at", AT, nullable=False),
        sa.Column("begun_by", sa.Integer()),
        sa.Column("welcome", sa.String(500), server_default="", nullable=False),
        sa.Column("opens_on", sa.Date()),
        sa.Column("set_by", sa.Integer()),
        sa.Column("set_at", AT),
        sa.Column("opened_at", AT),
        sa.Column("told_up_to", sa.Integer(), server_default="0", nullable=False),
        sa.Column("told_at", AT),
        sa.PrimaryKeyConstraint("id", name="pk_prepared_year"),
        sa.UniqueConstraint("fiscal_year", name="uq_prepared_year_fiscal_year"),
        _to("prepared_year", "begun_by", "person"),
        _to("prepared_year", "set_by", "person"),
    )
    for column in ("begun_by", "set_by"):
        op.create_index(f"ix_prepared_year_{column}", "prepared_year", [column])
    op.execute(_KNOWN)
    op.create_table(
        "year_mark",
        _number(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("seen", sa.String(16), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_year_mark"),
        sa.UniqueConstraint("fiscal_year", "item", name="uq_year_mark_fiscal_year_item"),
        _to("year_mark", "person_id", "person"),
    )
    op.create_index("ix_year_mark_person_id", "year_mark", ["person_id"])
    op.create_table(
        "roster_check",
        _number(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", AT, nullable=False),
        sa.Column("outcome", sa.String(10)),
        sa.Column("words", sa.LargeBinary()),
        sa.Column("person_id", sa.Integer()),
        sa.Column("at", AT),
        sa.Column("settled_by", sa.Integer()),
        sa.Column("settled_at", AT),
        sa.PrimaryKeyConstraint("id", name="pk_roster_check"),
        sa.UniqueConstraint(
            "fiscal_year", "bureau_id", name="uq_roster_check_fiscal_year_bureau_id"
        ),
        _to("roster_check", "bureau_id", "bureau"),
        _to("roster_check", "person_id", "person"),
        _to("roster_check", "settled_by", "person"),
    )
    for column in ("bureau_id", "person_id", "settled_by"):
        op.create_index(f"ix_roster_check_{column}", "roster_check", [column])
    op.create_table(
        "year_end",
        _number(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_year_end"),
        sa.UniqueConstraint("fiscal_year", "kind", "key", name="uq_year_end_fiscal_year_kind_key"),
        _to("year_end", "person_id", "person"),
    )
    op.create_index("ix_year_end_person_id", "year_end", ["person_id"])
