"""Corrections, reviews and deputies; moving to another LINE account; confirming groups."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("report_version") as table:
        reason = sa.Column("correction_reason", sa.Text(), nullable=False, server_default="")
        table.add_column(reason)
        table.add_column(sa.Column("published", sa.JSON(), nullable=False, server_default="{}"))
        table.add_column(sa.Column("on_behalf_of", sa.Integer()))
        table.add_column(sa.Column("review", sa.String(10)))
        table.add_column(sa.Column("reviewed_by", sa.Integer()))
        table.add_column(sa.Column("reviewed_at", sa.DateTime(timezone=True)))
        table.add_column(sa.Column("review_reason", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("review_fields", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("roles_since", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("chat_group") as table:
        table.add_column(sa.Column("confirmed_by", sa.Integer()))
        table.add_column(sa.Column("confirmed_at", sa.DateTime(timezone=True)))
    _deputies()
    _account_changes()


def _person(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_person")
    return sa.ForeignKeyConstraint([column], ["person.id"], name=name)


def _deputies() -> None:
    op.create_table(
        "deputy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("appointed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deputy")),
        _person("deputy", "person_id"),
        _person("deputy", "deputy_id"),
    )
    op.create_index("ix_deputy_person_id", "deputy", ["person_id"])
    op.create_index("ix_deputy_deputy_id", "deputy", ["deputy_id"])


def _account_changes() -> None:
    op.create_table(
        "account_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lane", sa.String(40), nullable=False),
        sa.Column("line_user_id", sa.LargeBinary()),
        sa.Column("consent_version", sa.String(20), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decision", sa.String(10)),
        sa.Column("decided_by", sa.Integer()),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_change")),
        _person("account_change", "person_id"),
        _person("account_change", "decided_by"),
    )
    op.create_index("ix_account_change_person_id", "account_change", ["person_id"])
