/**
 * Words of ordinary letters that businesses have in their names: a name of nothing but these is one only when it is written
 * with capitals. Ours, by hand.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    "accountancy accountant accountants administratie administratiekantoor administraties adviseur adviseurs advies " +
    "adviesgroep afdeling algemeen algemene assurantien auto autobedrijf autos bakker bakkerij bank bedrijf bedrijven beheer " +
    "belasting belastingadvies belastingadviseurs bemiddeling bestuur bloemen boek boekhouding boekhoudkantoor boer bouw " +
    "bouwbedrijf business centrum cleaning club coaching combinatie communicatie consult consultancy consulting dakwerken " +
    "design diensten dienstverlening digital directie eigendom elektro elektrotechniek energie events exploitatie familie " +
    "financial financiele financieel financien fonds garage gemeente general geld glas groen groep groot groothandel group " +
    "handel handelsonderneming holding horeca hotel huis hypotheek hypotheken immo import installatie installatietechniek " +
    "instelling instituut international internationaal internet investments juridisch kantoor kapper kapsalon keuken keukens " +
    "kinderopvang klein klussenbedrijf kok kring kunst kwaliteit land lease leven logistiek loodgieter maatschap makelaar " +
    "makelaardij makelaars management markt media meubel meubels midden montage nationaal nederland nederlands nederlandse " +
    "netwerk nieuw nieuwe noord notaris notariskantoor onderhoud onderneming onderwijs oost opleiding opleidingen " +
    "organisatie partner partners pensioen pensioenen personeel plan praktijk praktijkhouders producten produktie projecten " +
    "projectontwikkeling raad reclame regio reinigen reizen restaurant salaris schilder schilderwerken schoonmaak " +
    "schoonmaakbedrijf school service services shop slager slagerij sociaal software sport stad stichting store studio " +
    "support systems tandarts tandartspraktijk techniek technisch telecom therapie timmerbedrijf timmerwerken total training " +
    "transport trust tuin tuinen uitgeverij uitzendbureau vakantie vastgoed veiligheid verbouw vereniging verhuur verkoop " +
    "vermogen vermogensbeheer verzekering verzekeringen vloeren vof voorzieningen water welzijn werk werken west winkel wonen " +
    "woning woningen woningbouw zaken zakelijk zorg zuid online office finance tax payroll legal property partners solutions"
  ).split(" ")
);
