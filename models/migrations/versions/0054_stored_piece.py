"""Large files of the file store in pieces.

The code of the revision before knows no pieces: to it such a file is empty, until it is asked for anew.
"""

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stored_piece",
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stored_piece"),
        sa.ForeignKeyConstraint(
            ["key"],
            ["stored_file.key"],
            name="fk_stored_piece_key_stored_file",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_stored_piece_key", "stored_piece", ["key"])
