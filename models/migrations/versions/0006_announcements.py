"""Announcements: texts by version, campaigns, who must join, who joined."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _announcements()
    _versions()
    _campaigns()
    _people()
    _pledges()
    _milestones()


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _announcements() -> None:
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("short", sa.String(60), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(80), nullable=False),
        sa.Column("target", sa.Numeric(5, 2)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("asks_from", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
        sa.UniqueConstraint("name", name=op.f("uq_announcement_name")),
    )
    op.create_index("ix_announcement_fiscal_year", "announcement", ["fiscal_year"])


def _versions() -> None:
    table = "announcement_version"
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint(
            "announcement_id", "version", name=op.f(f"uq_{table}_announcement_id_version")
        ),
        _to(table, "announcement_id", "announcement"),
    )


def _campaigns() -> None:
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("head_id", sa.Integer()),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("enrolled_on", sa.Date()),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("closed_version", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("key", name=op.f("uq_campaign_key")),
        _to("campaign", "announcement_id", "announcement"),
        _to("campaign", "bureau_id", "bureau"),
        _to("campaign", "head_id", "person"),
    )
    op.create_index("ix_campaign_announcement_id", "campaign", ["announcement_id"])


def _people() -> None:
    table = "campaign_person"
    op.create_table(
        table,
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(10)),
        sa.Column("reason", sa.String(10)),
        sa.Column("version", sa.Integer()),
        sa.PrimaryKeyConstraint("campaign_id", "person_id", name=op.f(f"pk_{table}")),
        _to(table, "campaign_id", "campaign"),
        _to(table, "person_id", "person"),
        _to(table, "bureau_id", "bureau"),
    )
    op.create_index("ix_campaign_person_person_id", table, ["person_id"])


def _pledges() -> None:
    op.create_table(
        "pledge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(10), nullable=False),
        sa.Column("text_hash", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pledge")),
        sa.UniqueConstraint(
            "announcement_id",
            "person_id",
            "version",
            name=op.f("uq_pledge_announcement_id_person_id_version"),
        ),
        _to("pledge", "announcement_id", "announcement"),
        _to("pledge", "person_id", "person"),
    )
    op.create_index("ix_pledge_person_id", "pledge", ["person_id"])


def _milestones() -> None:
    op.create_table(
        "milestone_told",
        sa.Column("lane", sa.String(40), nullable=False),
        sa.Column("announcement_id", sa.Integer(), nullable=False),
        sa.Column("milestone", sa.String(10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(
            "lane", "announcement_id", "milestone", name=op.f("pk_milestone_told")
        ),
        _to("milestone_told", "announcement_id", "announcement"),
    )
