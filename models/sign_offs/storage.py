"""What the database stores about documents on their road."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.sign_offs import personal_sign_offs, road_lists
from models.sign_offs.sign_off import SignOff

SIGN_OFFS = Storage(
    name="sign_offs",
    tables=(SignOff,),
    stored_files=(SignOff.file_key, SignOff.frozen_key),
    personal=(PersonalPart(96, personal_sign_offs.gather),),
    waits=road_lists.ANY_UNDER_WAY,
)
