"""Links that are looked at: where they stand, what looks have found, their hosts.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str, key: str = "id") -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.{key}"], name=name)


def upgrade() -> None:
    op.create_table(
        "link_host",
        sa.Column("host", sa.String(255), nullable=False),
        sa.Column("free_at", sa.Double(), nullable=False),
        sa.Column("leased_until", sa.Double(), nullable=False),
        sa.Column("lease_owner", sa.String(40)),
        sa.PrimaryKeyConstraint("host", name="pk_link_host"),
    )
    op.create_table(
        "watched_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("host", sa.String(255), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("media_type", sa.String(80), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True)),
        sa.Column("failed_on", sa.Date()),
        sa.Column("broken_on", sa.Date()),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("seen_state", sa.String(8)),
        sa.Column("seen_on", sa.Date()),
        sa.Column("seen_by", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_watched_link"),
        sa.UniqueConstraint("key", name="uq_watched_link_key"),
        _to("watched_link", "host", "link_host", "host"),
        _to("watched_link", "seen_by", "person"),
    )
    for column in ("host", "broken_on", "next_at", "seen_by"):
        op.create_index(f"ix_watched_link_{column}", "watched_link", [column])
    op.create_table(
        "link_place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(30), nullable=False),
        sa.Column("about", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_link_place"),
        sa.UniqueConstraint("link_id", "subject", "about", name="uq_link_place_link_id_subject_about"),
        _to("link_place", "link_id", "watched_link"),
        _to("link_place", "bureau_id", "bureau"),
        _to("link_place", "person_id", "person"),
    )
    for column in ("bureau_id", "person_id"):
        op.create_index(f"ix_link_place_{column}", "link_place", [column])
    op.create_table(
        "link_look",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("looked_on", sa.Date(), nullable=False),
        sa.Column("found", sa.String(16), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_link_look"),
        _to("link_look", "link_id", "watched_link"),
    )
    for column in ("link_id", "looked_on"):
        op.create_index(f"ix_link_look_{column}", "link_look", [column])
    op.create_table(
        "link_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lane", sa.String(40), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reply_token", sa.LargeBinary()),
        sa.Column("reply_until", sa.Double()),
        sa.PrimaryKeyConstraint("id", name="pk_link_request"),
        _to("link_request", "link_id", "watched_link"),
        _to("link_request", "person_id", "person"),
    )
    for column in ("link_id", "person_id"):
        op.create_index(f"ix_link_request_{column}", "link_request", [column])
