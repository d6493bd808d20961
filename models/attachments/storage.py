"""What the database stores about files that people send."""

from __future__ import annotations

from sqlalchemy import exists

from models.attachments import kept_files
from models.attachments.attachment import Attachment, StoredFile, StoredPiece
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED, DONE, EXPIRED, Conversation
from models.declaration import BATCH_OF_FILES, PassingRows, SealedColumn, Storage, sealed_for

STORED = "file:{}"
"""The sealing purpose of a stored file's bytes, by its key."""

PREVIEW = "preview:{}"
"""The same of its small copy."""

PIECE = "piece:{}"
"""The same of a piece of a large file, by its id."""

_HAS_FILES = exists().where(Attachment.conversation_id == Conversation.id)

ATTACHMENTS = Storage(
    name="attachments",
    tables=(Attachment, StoredFile, StoredPiece),
    sealed=(
        SealedColumn(Attachment, "sender", sealed_for(kept_files.SENDER)),
        SealedColumn(Attachment, "message_id", sealed_for(kept_files.MESSAGE)),
        SealedColumn(Attachment, "name", sealed_for(kept_files.NAME)),
        SealedColumn(Attachment, "reply_token", sealed_for(kept_files.TOKEN)),
        SealedColumn(StoredFile, "sealed", STORED.format, BATCH_OF_FILES),
        SealedColumn(StoredFile, "preview", PREVIEW.format, BATCH_OF_FILES),
        SealedColumn(StoredPiece, "sealed", PIECE.format, BATCH_OF_FILES),
    ),
    forgets={"attachment": kept_files.UNCLAIMED_KEPT},
    # Here, and not with the conversations: the row of one with files says whether they were sent.
    passing=(
        PassingRows(
            "conversation",
            Conversation,
            "touched_at",
            conversation_rows.DRAFTS_KEPT,
            Conversation.status.in_((DONE, CANCELLED, EXPIRED)) & ~_HAS_FILES,
            kind="flow",
            state="status",
        ),
    ),
    stored_files=(Attachment.file_key,),
)
