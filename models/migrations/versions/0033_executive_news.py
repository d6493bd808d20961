"""Announcements of executives, and where they were published.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "executive_news",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(150), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("attachment_id", sa.Integer()),
        sa.Column("audience", sa.String(10), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("acknowledges", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("issuer_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer()),
        sa.Column("drafted_by", sa.Integer(), nullable=False),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("replaces_id", sa.Integer()),
        sa.Column("campaign_id", sa.Integer()),
        sa.Column("word", sa.String(300), server_default="", nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("decided_by", sa.Integer()),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.Column("ended_by", sa.Integer()),
        sa.Column("pushed_to", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_executive_news"),
        _to("executive_news", "attachment_id", "attachment"),
        _to("executive_news", "bureau_id", "bureau"),
        _to("executive_news", "issuer_id", "person"),
        _to("executive_news", "activity_id", "activity"),
        _to("executive_news", "drafted_by", "person"),
        _to("executive_news", "replaces_id", "executive_news"),
        _to("executive_news", "campaign_id", "campaign"),
        _to("executive_news", "decided_by", "person"),
        _to("executive_news", "ended_by", "person"),
    )
    op.create_index("ix_executive_news_state", "executive_news", ["state", "last_day"])
    op.create_index("ix_executive_news_campaign_id", "executive_news", ["campaign_id"])
    op.create_table(
        "news_publicity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("news_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(120), nullable=False),
        sa.Column("outside", sa.Boolean(), nullable=False),
        sa.Column("link", sa.String(1000), server_default="", nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_news_publicity"),
        sa.UniqueConstraint("news_id", "channel", name="uq_news_publicity_news_id_channel"),
        _to("news_publicity", "news_id", "executive_news"),
        _to("news_publicity", "noted_by", "person"),
    )
