"""Documents on their road to be checked and signed, and the moment of a made document's rows.

The code of the revision before knows neither: its documents go on no road.
"""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

AT = sa.DateTime(timezone=True)
TEXTS = (("kind", 20), ("ending", 4))
PEOPLE = ("prepared_by", "checker_id", "signer_id")


def _to(column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_sign_off_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.add_column("document_request", sa.Column("rows_at", AT, nullable=True))
    op.create_table(
        "sign_off",
        sa.Column("id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(length), nullable=False) for name, length in TEXTS),
        sa.Column("due", sa.Date()),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("plan", sa.String(80)),
        sa.Column("gift_id", sa.Integer()),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("digits", sa.String(6)),
        sa.Column("rows_at", AT, nullable=False),
        sa.Column("code", sa.String(14), nullable=False),
        sa.Column("prepared_by", sa.Integer(), nullable=False),
        sa.Column("prepared_at", AT, nullable=False),
        sa.Column("checker_id", sa.Integer(), nullable=False),
        sa.Column("checked_at", AT),
        sa.Column("signer_id", sa.Integer(), nullable=False),
        sa.Column("signed_at", AT),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("wants", sa.String(10)),
        sa.Column("wanted_at", AT),
        sa.Column("leased_until", sa.Double(), nullable=False),
        sa.Column("lease_owner", sa.String(40)),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("file_key", sa.String(64)),
        sa.Column("frozen_key", sa.String(64)),
        sa.Column("word", sa.String(300), nullable=False),
        sa.Column("ended_by", sa.Integer()),
        sa.Column("ended_at", AT),
        sa.Column("number", sa.String(40)),
        sa.Column("issued_on", sa.Date()),
        sa.Column("issued_year", sa.Integer()),
        sa.Column("sent_to", sa.String(60), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_off"),
        sa.UniqueConstraint("number", "issued_year", name="uq_sign_off_number"),
        _to("bureau_id", "bureau"),
        *(_to(column, "person") for column in (*PEOPLE, "ended_by")),
    )
    for column in ("state", "wants", "code", *PEOPLE):
        op.create_index(f"ix_sign_off_{column}", "sign_off", [column])
