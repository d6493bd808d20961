"""What the database stores about files that people send."""

from __future__ import annotations

from models.attachments import kept_files
from models.attachments.attachment import Attachment, StoredFile
from models.declaration import BATCH_OF_FILES, SealedColumn, Storage, sealed_for

STORED = "file:{}"
"""The sealing purpose of a stored file's bytes, by its key."""

PREVIEW = "preview:{}"
"""The same of its small copy."""

ATTACHMENTS = Storage(
    name="attachments",
    tables=(Attachment, StoredFile),
    sealed=(
        SealedColumn(Attachment, "sender", sealed_for(kept_files.SENDER)),
        SealedColumn(Attachment, "message_id", sealed_for(kept_files.MESSAGE)),
        SealedColumn(Attachment, "name", sealed_for(kept_files.NAME)),
        SealedColumn(Attachment, "reply_token", sealed_for(kept_files.TOKEN)),
        SealedColumn(StoredFile, "sealed", STORED.format, BATCH_OF_FILES),
        SealedColumn(StoredFile, "preview", PREVIEW.format, BATCH_OF_FILES),
    ),
    forgets={"attachment": kept_files.UNCLAIMED_KEPT},
    stored_files=(Attachment.file_key,),
)
