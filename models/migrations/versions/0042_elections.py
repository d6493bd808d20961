"""Elections: days, settings, committee, nominees, the roll and the ballots.

The code of the revision before knows none of these tables.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _of_election(table: str, *columns: Any, key: tuple[str, ...], rowid: bool = True) -> None:
    """A table of which each row belongs to an election."""
    op.create_table(
        table,
        sa.Column("election_id", sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint(*key, name=f"pk_{table}"),
        _to(table, "election_id", "election"),
        sqlite_with_rowid=rowid,
    )


def _moment(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True))


def upgrade() -> None:
    op.create_table(
        "election",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("public_key", sa.LargeBinary()),
        sa.Column("kept_key", sa.LargeBinary()),
        sa.Column("drill", sa.LargeBinary()),
        sa.Column("drill_hash", sa.String(40)),
        _moment("drilled_at"),
        _moment("opened_at"),
        sa.Column("roll_size", sa.Integer()),
        _moment("closed_at"),
        _moment("vacuumed_at"),
        sa.Column("ballots_hash", sa.String(64)),
        _moment("counted_at"),
        sa.Column("result", sa.LargeBinary()),
        sa.Column("winners", sa.JSON()),
        sa.Column("tie_reason", sa.String(500), server_default="", nullable=False),
        _moment("announced_at"),
        sa.PrimaryKeyConstraint("id", name="pk_election"),
    )
    _of_election(
        "election_step",
        sa.Column("name", sa.String(10), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        key=("election_id", "name"),
    )
    _of_election(
        "election_member",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("chair", sa.Boolean(), nullable=False),
        _moment("pressed_at"),
        _to("election_member", "person_id", "person"),
        key=("election_id", "person_id"),
    )
    op.create_index("ix_election_member_person_id", "election_member", ["person_id"])
    _nominees()
    _votes()


def _nominees() -> None:
    op.create_table(
        "election_nominee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("election_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("group_name", sa.String(80), nullable=False),
        sa.Column("number", sa.Integer()),
        sa.Column("named_by", sa.Integer(), nullable=False),
        sa.Column("virtues", sa.JSON(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_election_nominee"),
        sa.UniqueConstraint(
            "election_id", "person_id", name="uq_election_nominee_election_id_person_id"
        ),
        _to("election_nominee", "election_id", "election"),
        _to("election_nominee", "person_id", "person"),
        _to("election_nominee", "bureau_id", "bureau"),
        _to("election_nominee", "named_by", "person"),
    )
    op.create_index("ix_election_nominee_person_id", "election_nominee", ["person_id"])


def _votes() -> None:
    _of_election(
        "election_voter",
        sa.Column("voter", sa.String(40), nullable=False),
        sa.Column("mark", sa.String(5), nullable=False),
        key=("election_id", "voter"),
        rowid=False,
    )
    _of_election(
        "election_envelope",
        sa.Column("code_hash", sa.String(40), nullable=False),
        sa.Column("returned", sa.Boolean(), nullable=False),
        key=("election_id", "code_hash"),
        rowid=False,
    )
    _of_election(
        "election_urn", sa.Column("sealed", sa.LargeBinary(), nullable=False), key=("election_id",)
    )
    _of_election(
        "election_ballot",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        key=("id",),
        rowid=False,
    )
    _of_election(
        "election_receipt",
        sa.Column("receipt", sa.String(8), nullable=False),
        key=("election_id", "receipt"),
        rowid=False,
    )
