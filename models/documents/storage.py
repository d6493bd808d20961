"""What the database stores about requested documents."""

from __future__ import annotations

from models.declaration import SealedColumn, Storage, sealed_for
from models.documents import documents
from models.documents.document import DocumentRequest

DOCUMENTS = Storage(
    name="documents",
    tables=(DocumentRequest,),
    sealed=(SealedColumn(DocumentRequest, "reply_token", sealed_for(documents.TOKEN)),),
    forgets={"document_request": documents.KEPT_FOR},
    stored_files=(DocumentRequest.file_key,),
)
