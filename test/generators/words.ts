/** Word lists of which all persons, places and firms are made. Made up: what they add up to belongs to nobody. */
const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*|\s*\n\s*/);

export const firstNames = list(`
Anouk, Bas, Carolien, Daan, Elif, Frits, Greetje, Hatice, Ilse, Jeroen, Karin, Lars, Marijke, Niels, Olga, Pieter, Quinten, Roos
Sanne, Teun, Ursula, Victor, Wendy, Yusuf, Zoë, André, Bianca, Cees, Dewi, Evert, Fenna, Gijs, Hanneke, Ivo, Jolanda, Koen, Lotte
Mohamed, Nadia, Otto, Petra, Rachid, Sjoerd, Tineke, Ünal, Vera, Willem, Xandra, Yvonne, Annelies, Bram, Corrie, Dirk, Esmée
Femke, Gerrit, Henk, Ingrid, Joost, Kees, Lieke, Mehmet, Noor, Oscar, Paul, Renske, Saskia, Thijs, Wouter, Priya, Agnieszka
`);

export const familyNames = list(`
de Boer, van den Broek, Hoekstra, Dijkstra, Vermeulen, Yıldız, van der Linden, Postma, Kuipers, Scholten, ter Horst, Brouwer
van Houten, Wiersma, El Amrani, Prins, Molenaar, Timmerman, van Rossum, Schippers, Koster, de Wit, Veenstra, Haverkamp, Bosman
van 't Hof, Nijland, Doornbos, Terpstra, Evers, Ramdin, Kowalczyk, Peeters, Slagter, in 't Veld, Oosterhof, Groeneveld, Zijlstra
Blankenstijn, van Eijk, Roelofs, Martinus, Okafor, Demir, Çelik, Smeets, Huizinga, Tuinman, op den Camp, Bouwman, Lubbers, Maas
`);

export const streetStarts = list(`
Linde, Molen, Kastanje, Haven, Dorps, Kerk, Beatrix, Wilhelmina, Berken, Zonne, Raadhuis, Spoor, Meester Jacob, Dokter Brand
Oude, Nieuwe, Hoge, Lage, Wester, Vlier, Goud, Zilver, Akker, Weide, Leeuwerik, Merel, Burgemeester Vos, Professor Kamp
`);
export const streetEnds = list("laan, straat, pad, plein, kade, weg, singel, hof, dreef, gracht, steeg, dijk");
export const townStarts = list(
  "Zuider, Ooster, Noorder, Wester, Nieuw, Oud, Hoog, Laag, Groen, Kapel, Molen, Heren, Veen, Zand"
);
export const townEnds = list("woude, haven, meer, hout, wijk, dijk, veen, broek, burg, dam, loo, beek, kerk, drecht");

export const trades = list(`
Transport, Bouw, Installatietechniek, Bakkerij, Zorggroep, Logistiek, Techniek, Horeca, Schilderwerken, Groenvoorziening, Metaal
Kinderopvang, Schoonmaak, Vastgoed, Reclame, Software, Uitzendbureau, Drukkerij, Tandartspraktijk, Autobedrijf, Hoveniers
`);
export const firmNames = list(
  "Doevenkamp, Ravelijn, Tjalk, Korenaar, Zeearend, Quadraat, Veldzicht, Ambacht, Novaplan, Delfzicht, Orion, Brandaris, Hectare"
);
export const firmForms = list("B.V., BV, V.O.F., N.V., Holding B.V., Groep BV, & Zn.");
export const banks = list(
  "Rivierbank, Poldersparen, Handelsbank Noord, Duinbank, Bank van Oostland, Triangelbank, Kompas Bank"
);
export const bankCodes = list("ABNA, INGB, RABO, SNSB, TRIO, KNAB, BUNQ, ASNB, RBRB");
export const insurers = list(
  "Zekerheid Verzekeringen, Waterland Schade, Onderling Noord, Anker Leven, Deltazorg Polis, Hollands Welvaren"
);
export const funds = list(
  "Pensioenfonds Techniek en Ambacht, Stichting Pensioenfonds Polder, Bedrijfstakpensioenfonds Vervoer Noord, Pensioenfonds Zorgplein"
);
export const jobs = list(`
administratief medewerker, chauffeur, monteur, verkoopmedewerker, teamleider, verpleegkundige, kok, magazijnmedewerker, planner
senior ontwikkelaar, schoonmaker, pedagogisch medewerker, timmerman, projectleider, boekhouder, accountmanager, operator, docent
`);
export const goods = list(`
Kopieerpapier A4 80 g, Toner zwart XL, Bureaustoel Lyra, Whiteboard 120x90, Koffiebonen 1 kg, Plakband 6 rol, Kabelgoot 2 m
LED-paneel 60x60, Schroeven 4x40 (200 st), Muurverf wit 10 l, Handschoenen maat L, Tuinslang 25 m, Accuboormachine 18 V
Zonnepaneel 410 Wp, Veiligheidsschoen S3, Laptop 14 inch, Monitor 27 inch, Dockingstation, Regenjas kind, Stofzuigerzak 5 st
`);
export const shops = list(`
Supermarkt De Linde, Tankstation A7, Bakker Brood, Drogist Plein, Bouwmarkt West, Apotheek Noord, Boekhandel Kim, Kapsalon Roos
Energie Direct Noord, Waterbedrijf Laagland, Telecom Mobiel, Zorgverzekeraar Anker, Gemeente Molendrecht, Sportclub Vooruit
`);
export const months = list(
  "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december"
);
export const englishMonths = list(
  "January, February, March, April, May, June, July, August, September, October, November, December"
);

/** How documents name the number of a person; `heldOut` ones are met only in the part that is set aside. */
export const bsnLabels = {
  dutch: list(`
BSN, BSN-nummer, BSN nummer, Burgerservicenummer, Burgerservicenummer (BSN), Sofinummer, Sofi-nummer, BSN/sofinummer, Fiscaal nummer
BSN werknemer, Uw burgerservicenummer, SOFI-nr., B.S.N., Bsn
`),
  dutchHeldOut: list("Burgerservicenr., BSN nr., Uw BSN, Sofinr, BSN / fiscaal nummer, Persoonsnummer (BSN), bsn-nr"),
  english: list("BSN, Citizen service number, Citizen service number (BSN), BSN number, Social security number (BSN)"),
  englishHeldOut: list("BSN no., Dutch BSN, Citizen service no. (BSN)"),
  header: list("BSN, bsn, Burgerservicenummer, SofiNr, BSN-nummer, BSN nummer, Sofinummer"),
  headerHeldOut: list("BSNNummer, BSN werknemer, burgerservicenr, Fiscaal nummer")
} as const;
