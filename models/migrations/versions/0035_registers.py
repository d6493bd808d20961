"""Registers: what must be shown, by whom, and the addresses that were given for it.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _id(table: str) -> tuple[sa.Column[int], sa.PrimaryKeyConstraint]:
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def upgrade() -> None:
    _lists()
    _items()
    op.create_table(
        "register_host",
        *_id("register_host"),
        sa.Column("host", sa.String(200), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("host", name="uq_register_host_host"),
    )


def _lists() -> None:
    op.create_table(
        "register",
        *_id("register"),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("source", sa.String(500), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("kind", "fiscal_year", name="uq_register_kind_fiscal_year"),
    )
    op.create_table(
        "register_version",
        *_id("register_version"),
        sa.Column("register_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("imported_by", sa.Integer()),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("register_id", "version", name="uq_register_version_register_id_version"),
        _to("register_version", "register_id", "register"),
        _to("register_version", "imported_by", "person"),
    )
    op.create_index("ix_register_version_imported_by", "register_version", ["imported_by"])


def _items() -> None:
    op.create_table(
        "register_item",
        *_id("register_item"),
        sa.Column("register_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("topic", sa.String(500), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("must_show", sa.JSON(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("person_id", sa.Integer()),
        sa.Column("due", sa.Date()),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        sa.Column("who", sa.String(500), nullable=False),
        sa.Column("note", sa.String(1000), nullable=False),
        sa.Column("verdict", sa.String(10), nullable=False),
        sa.Column("looked_words", sa.String(1000), nullable=False),
        sa.Column("looked_by", sa.Integer()),
        sa.Column("looked_at", sa.DateTime(timezone=True)),
        sa.Column("left_with", sa.Integer()),
        _to("register_item", "register_id", "register"),
        _to("register_item", "bureau_id", "bureau"),
        _to("register_item", "person_id", "person"),
        _to("register_item", "looked_by", "person"),
    )
    for column in ("register_id", "bureau_id", "person_id", "looked_by"):
        op.create_index(f"ix_register_item_{column}", "register_item", [column])
    op.create_table(
        "register_entry",
        *_id("register_entry"),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(500), nullable=False),
        sa.Column("url", sa.String(1000), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True)),
        _to("register_entry", "item_id", "register_item"),
        _to("register_entry", "given_by", "person"),
    )
    for column in ("item_id", "given_by"):
        op.create_index(f"ix_register_entry_{column}", "register_entry", [column])
