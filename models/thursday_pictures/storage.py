"""What is kept of the Thursday picture: its rota, and the pictures with their sealed words."""

from __future__ import annotations

from models.declaration import PersonalPart, SealedColumn, Storage, sealed_for
from models.thursday_pictures import personal_pictures, picture_sending
from models.thursday_pictures.picture_rota import PictureRota, PictureWeek
from models.thursday_pictures.thursday_picture import ThursdayPicture

THURSDAY_PICTURES = Storage(
    name="thursday_pictures",
    tables=(PictureRota, PictureWeek, ThursdayPicture),
    sealed=(
        SealedColumn(ThursdayPicture, "texts", sealed_for(picture_sending.TEXT)),
        SealedColumn(ThursdayPicture, "reason", sealed_for(picture_sending.TEXT)),
    ),
    personal=(PersonalPart(91, personal_pictures.gather),),
)
