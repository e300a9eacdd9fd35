/** What a part is, told by its root element. */
export type PartKind =
  | "body"
  | "header"
  | "footer"
  | "footnotes"
  | "comments"
  | "slide"
  | "notes"
  | "master"
  | "drawing"
  | "chart"
  | "diagram"
  | "diagram-drawing"
  | "properties"
  | "vml"
  | "cached"
  | "svg"
  | "machinery"
  | "other";

const kinds = new Map<string, PartKind>(
  Object.entries({
    document: "body",
    glossaryDocument: "body",
    hdr: "header",
    ftr: "footer",
    footnotes: "footnotes",
    endnotes: "footnotes",
    comments: "comments",
    cmLst: "comments",
    sld: "slide",
    notes: "notes",
    sldLayout: "master",
    sldMaster: "master",
    notesMaster: "master",
    handoutMaster: "master",
    wsDr: "drawing",
    userShapes: "drawing",
    chartSpace: "chart",
    dataModel: "diagram",
    drawing: "diagram-drawing",
    coreProperties: "properties",
    Properties: "properties",
    xml: "vml",
    pivotCacheRecords: "cached",
    pivotCacheDefinition: "cached",
    externalLink: "cached",
    table: "cached",
    svg: "svg"
  } satisfies Record<string, PartKind>)
);

/** Roots of parts that say how things look or hang together. */
const machinery = new Set([
  "Types",
  "Relationships",
  "styles",
  "settings",
  "fonts",
  "webSettings",
  "theme",
  "themeOverride",
  "numbering",
  "datastoreItem",
  "commentsEx",
  "commentsIds",
  "commentsExtensible",
  "cmAuthorLst",
  "presentation",
  "presentationPr",
  "viewPr",
  "tblStyleLst",
  "colorsDef",
  "layoutDef",
  "styleDef",
  "colorStyle",
  "chartStyle",
  "styleSheet",
  "calcChain",
  "metadata",
  "formControlPr",
  "Signature",
  "SignatureInfoV1",
  "clrMap",
  "MapInfo",
  "pivotTableDefinition",
  "sst",
  "workbook",
  "rvStructures",
  "rvTypesInfo",
  "richValueRels",
  "volTypes",
  "revisions",
  "headers",
  "users",
  "designTransform"
]);

export function partKind(root: string): PartKind {
  return kinds.get(root) ?? (machinery.has(root) ? "machinery" : "other");
}
