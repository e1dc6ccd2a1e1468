"""The parts that every Word document of ours has: types, relations, styles, lists, settings. Facts only."""

from __future__ import annotations

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LANGUAGES = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
APPLICATION = "<Application>hytecore</Application>"
"""What tells our documents from those that another program has saved."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_NUMBERING = (
    f'{DECLARATION}<w:numbering xmlns:w="{WORD}">'
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
    '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="227"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)

FIXED = {
    "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.wordprocessingml.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.wordprocessingml.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.wordprocessingml.numbering+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPE}.wordprocessingml.settings+xml"/>'
    '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    f'<Override PartName="/docProps/app.xml" ContentType="{_TYPE}.extended-properties+xml"/>'
    "</Types>",
    "_rels/.rels": f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>",
    "word/_rels/document.xml.rels": f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/relationships/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/relationships/settings" Target="settings.xml"/>'
    "</Relationships>",
    "docProps/app.xml": f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">{APPLICATION}</Properties>',
    "word/numbering.xml": _NUMBERING,
}
"""The parts that are the same in every document, by name; the types come first, as readers expect."""


def core(title: str, language: str) -> str:
    """Return the part that says what the document is called; *title* is XML."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>hytecore</dc:creator><dc:language>{language}</dc:language>"
        "</cp:coreProperties>"
    )


def settings(language: str) -> str:
    """Return the part that asks Word to treat the document as one of its later versions."""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{language}"/></w:settings>'
    )


def styles(language: str, size: float) -> str:
    """Return the styles of a document in *language* whose ordinary letters are *size* points high."""
    face = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'
    made = [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        _heading("Title", "Title", None, size * 1.6, 0, 4),
        _heading("Heading1", "heading 1", 0, size * 1.3, size, 3),
        _heading("Heading2", "heading 2", 1, size * 1.1, size * 0.8, 2),
        _heading("Heading3", "heading 3", 2, size, size * 0.6, 2),
        '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="0"/><w:ind w:left="284" w:hanging="227"/>'
        "</w:pPr></w:style>",
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell"><w:name w:val="Cell"/>'
        '<w:basedOn w:val="Normal"/>'
        '<w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:rPr>{_size(max(9, size - 1))}</w:rPr></w:style>",
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Tight"><w:name w:val="Tight"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="20"/></w:pPr></w:style>',
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Quiet"><w:name w:val="Quiet"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="60"/></w:pPr>'
        '<w:rPr><w:color w:val="44515E"/>'
        f"{_size(max(8, size - 1.5))}</w:rPr></w:style>",
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterTable"><w:name w:val="After Table"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>'
        f"</w:pPr><w:rPr>{_size(2)}</w:rPr></w:style>",
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>",
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        "<w:tblPr><w:tblBorders>"
        + "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="8A949E"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders></w:tblPr></w:style>",
    ]
    return (
        f'{DECLARATION}<w:styles xmlns:w="{WORD}"><w:docDefaults>'
        f'<w:rPrDefault><w:rPr>{face}{_size(size)}<w:lang w:val="{language}" w:eastAsia="{language}"/></w:rPr>'
        f'</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="{round(size * 8)}" w:line="259" w:lineRule="auto"/>'
        f"</w:pPr></w:pPrDefault></w:docDefaults>{''.join(made)}</w:styles>"
    )


def _heading(identity: str, name: str, outline: int | None, size: float, before: float, after: float) -> str:
    level = f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>'
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"/>{level}</w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="1F4E6B"/>{_size(size)}</w:rPr></w:style>'
    )


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
