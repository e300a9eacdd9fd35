export type WellKnownKind =
  | "tax-and-register"
  | "government"
  | "court-and-regulator"
  | "bank"
  | "insurer"
  | "pension"
  | "profession"
  | "software"
  | "telecom-and-energy"
  | "post-and-trade";

export interface WellKnownDomain {
  /** As the organisation calls itself. */
  readonly name: string;
  /** Lower case, ASCII. */
  readonly domain: string;
  readonly kind: WellKnownKind;
}

/** Per kind, `domain name` a line. */
const LISTED: Readonly<Record<WellKnownKind, string>> = {
  "tax-and-register": `
    belastingdienst.nl Belastingdienst
    douane.nl Douane
    toeslagen.nl Dienst Toeslagen
    kvk.nl Kamer van Koophandel
    kadaster.nl Kadaster
    rdw.nl RDW
    logius.nl Logius
    digid.nl DigiD
    mijnoverheid.nl MijnOverheid
    ondernemersplein.nl Ondernemersplein
    cbs.nl Centraal Bureau voor de Statistiek
    waarderingskamer.nl Waarderingskamer
    gbtwente.nl Gemeentelijk Belastingkantoor Twente
    cocensus.nl Cocensus`,
  government: `
    overheid.nl Overheid.nl
    rijksoverheid.nl Rijksoverheid
    minfin.nl Ministerie van Financiën
    minszw.nl Ministerie van Sociale Zaken en Werkgelegenheid
    minjenv.nl Ministerie van Justitie en Veiligheid
    minvws.nl Ministerie van Volksgezondheid, Welzijn en Sport
    minbzk.nl Ministerie van Binnenlandse Zaken
    minezk.nl Ministerie van Economische Zaken
    minlnv.nl Ministerie van Landbouw
    rvo.nl Rijksdienst voor Ondernemend Nederland
    uwv.nl UWV
    werk.nl UWV WERKbedrijf
    svb.nl Sociale Verzekeringsbank
    duo.nl Dienst Uitvoering Onderwijs
    cjib.nl Centraal Justitieel Incassobureau
    cak.nl CAK
    ind.nl Immigratie- en Naturalisatiedienst
    nlarbeidsinspectie.nl Nederlandse Arbeidsinspectie
    politie.nl Politie
    justis.nl Justis
    lbio.nl Landelijk Bureau Inning Onderhoudsbijdragen
    rivm.nl RIVM
    rijkswaterstaat.nl Rijkswaterstaat
    vng.nl Vereniging van Nederlandse Gemeenten
    amsterdam.nl Gemeente Amsterdam
    rotterdam.nl Gemeente Rotterdam
    denhaag.nl Gemeente Den Haag
    utrecht.nl Gemeente Utrecht
    eindhoven.nl Gemeente Eindhoven
    groningen.nl Gemeente Groningen
    tilburg.nl Gemeente Tilburg
    almere.nl Gemeente Almere
    breda.nl Gemeente Breda
    nijmegen.nl Gemeente Nijmegen
    arnhem.nl Gemeente Arnhem
    apeldoorn.nl Gemeente Apeldoorn
    enschede.nl Gemeente Enschede
    amersfoort.nl Gemeente Amersfoort
    haarlem.nl Gemeente Haarlem
    zaanstad.nl Gemeente Zaanstad
    s-hertogenbosch.nl Gemeente 's-Hertogenbosch
    zwolle.nl Gemeente Zwolle
    leiden.nl Gemeente Leiden
    maastricht.nl Gemeente Maastricht
    dordrecht.nl Gemeente Dordrecht
    ede.nl Gemeente Ede
    leeuwarden.nl Gemeente Leeuwarden
    alkmaar.nl Gemeente Alkmaar
    emmen.nl Gemeente Emmen
    delft.nl Gemeente Delft
    deventer.nl Gemeente Deventer
    venlo.nl Gemeente Venlo`,
  "court-and-regulator": `
    rechtspraak.nl De Rechtspraak
    raadvanstate.nl Raad van State
    om.nl Openbaar Ministerie
    autoriteitpersoonsgegevens.nl Autoriteit Persoonsgegevens
    acm.nl Autoriteit Consument en Markt
    afm.nl Autoriteit Financiële Markten
    dnb.nl De Nederlandsche Bank
    fiu-nederland.nl FIU-Nederland
    bureauft.nl Bureau Financieel Toezicht
    kifid.nl Kifid
    nationaleombudsman.nl Nationale ombudsman
    ncsc.nl Nationaal Cyber Security Centrum
    bkr.nl Stichting BKR`,
  bank: `
    ing.nl ING
    ing.com ING
    rabobank.nl Rabobank
    rabobank.com Rabobank
    abnamro.nl ABN AMRO
    abnamro.com ABN AMRO
    asn.nl ASN
    asnbank.nl ASN Bank
    snsbank.nl SNS
    sns.nl SNS
    regiobank.nl RegioBank
    devolksbank.nl de Volksbank
    triodos.nl Triodos Bank
    triodos.com Triodos Bank
    knab.nl Knab
    bunq.com bunq
    vanlanschotkempen.com Van Lanschot Kempen
    vanlanschot.nl Van Lanschot
    nibc.nl NIBC
    nibc.com NIBC
    revolut.com Revolut
    n26.com N26
    bnpparibas.com BNP Paribas
    deutsche-bank.nl Deutsche Bank
    handelsbanken.nl Handelsbanken
    dllgroup.com De Lage Landen
    qredits.nl Qredits
    mollie.com Mollie
    adyen.com Adyen
    ccv.eu CCV
    stripe.com Stripe
    paypal.com PayPal
    obvion.nl Obvion
    florius.nl Florius
    nhg.nl Nationale Hypotheek Garantie`,
  insurer: `
    asr.nl a.s.r.
    nn.nl Nationale-Nederlanden
    nn-group.com NN Group
    achmea.nl Achmea
    centraalbeheer.nl Centraal Beheer
    interpolis.nl Interpolis
    zilverenkruis.nl Zilveren Kruis
    aegon.nl Aegon
    aegon.com Aegon
    allianz.nl Allianz
    allianz.com Allianz
    unive.nl Univé
    ohra.nl OHRA
    fbto.nl FBTO
    inshared.nl InShared
    ditzo.nl Ditzo
    vgz.nl VGZ
    cz.nl CZ
    menzis.nl Menzis
    dsw.nl DSW
    onvz.nl ONVZ
    zorgenzekerheid.nl Zorg en Zekerheid
    dela.nl DELA
    monuta.nl Monuta
    klaverblad.nl Klaverblad
    nh1816.nl Nh1816
    tvm.nl TVM
    das.nl DAS
    arag.nl ARAG
    goudse.nl De Goudse
    goudse.com De Goudse
    movir.nl Movir
    scildon.nl Scildon
    reaal.nl Reaal
    zwitserleven.nl Zwitserleven
    bovemij.nl Bovemij`,
  pension: `
    abp.nl ABP
    apg.nl APG
    pggm.nl PGGM
    pfzw.nl Pensioenfonds Zorg en Welzijn
    mn.nl MN
    pmt.nl Pensioenfonds Metaal en Techniek
    pme.nl Pensioenfonds PME
    bpfbouw.nl bpfBOUW
    bpfschilders.nl BPF Schilders
    pensioenfondsdetailhandel.nl Pensioenfonds Detailhandel
    pensioenfondsvervoer.nl Pensioenfonds Vervoer
    phenc.nl Pensioenfonds Horeca en Catering
    stippensioen.nl StiPP
    azl.eu AZL
    tkppensioen.nl TKP
    blueskygroup.nl Blue Sky Group
    brandnewday.nl Brand New Day
    befrank.nl BeFrank
    mijnpensioenoverzicht.nl Mijnpensioenoverzicht`,
  profession: `
    nba.nl Koninklijke NBA
    nob.net Nederlandse Orde van Belastingadviseurs
    noab.nl NOAB
    sra.nl SRA
    nirpa.nl NIRPA
    knb.nl Koninklijke Notariële Beroepsorganisatie
    notaris.nl Notaris.nl
    advocatenorde.nl Nederlandse Orde van Advocaten
    kbvg.nl KBvG
    nvm.nl NVM
    technieknederland.nl Techniek Nederland
    bouwendnederland.nl Bouwend Nederland
    mkb.nl MKB-Nederland
    vno-ncw.nl VNO-NCW
    lto.nl LTO Nederland
    fnv.nl FNV
    cnv.nl CNV
    khn.nl Koninklijke Horeca Nederland
    deloitte.nl Deloitte
    kpmg.nl KPMG
    kpmg.com KPMG
    pwc.com PwC
    ey.com EY
    bdo.nl BDO
    flynth.nl Flynth
    countus.nl Countus
    abab.nl ABAB
    alfa-accountants.nl Alfa Accountants
    mazars.nl Mazars
    bakertilly.nl Baker Tilly`,
  software: `
    exact.com Exact
    exact.nl Exact
    afas.nl AFAS
    twinfield.nl Twinfield
    twinfield.com Twinfield
    visma.com Visma
    visma.nl Visma
    nmbrs.com Nmbrs
    nmbrs.nl Nmbrs
    loket.nl Loket.nl
    snelstart.nl SnelStart
    moneybird.nl Moneybird
    moneybird.com Moneybird
    e-boekhouden.nl e-Boekhouden.nl
    jortt.nl Jortt
    yuki.nl Yuki
    yukiworks.nl Yuki
    basecone.com Basecone
    reeleezee.nl Reeleezee
    unit4.com Unit4
    asperion.nl Asperion
    informer.eu Informer
    tellow.nl Tellow
    rompslomp.nl Rompslomp
    wefact.nl WeFact
    acumulus.nl Acumulus
    caseware.com CaseWare
    sdu.nl Sdu
    wolterskluwer.com Wolters Kluwer
    fiscaalgemak.nl Fiscaal Gemak
    simplicate.com Simplicate
    teamleader.eu Teamleader
    zivver.com Zivver
    smartlockr.eu SmartLockr
    docusign.com DocuSign
    docusign.net DocuSign
    microsoft.com Microsoft
    google.com Google
    adobe.com Adobe
    dropbox.com Dropbox
    wetransfer.com WeTransfer`,
  "telecom-and-energy": `
    kpn.com KPN
    kpn.nl KPN
    vodafone.nl Vodafone
    vodafone.com Vodafone
    vodafoneziggo.com VodafoneZiggo
    t-mobile.nl T-Mobile
    simyo.nl Simyo
    ben.nl Ben
    simpel.nl Simpel
    transip.nl TransIP
    mijndomein.nl Mijndomein
    strato.nl STRATO
    hostnet.nl Hostnet
    sidn.nl SIDN
    eneco.nl Eneco
    eneco.com Eneco
    essent.nl Essent
    vattenfall.nl Vattenfall
    vattenfall.com Vattenfall
    greenchoice.nl Greenchoice
    oxxio.nl Oxxio
    engie.nl ENGIE
    engie.com ENGIE
    vandebron.nl Vandebron
    pure-energie.nl Pure Energie
    stedin.net Stedin
    liander.nl Liander
    alliander.com Alliander
    enexis.nl Enexis
    tennet.eu TenneT
    gasunie.nl Gasunie
    vitens.nl Vitens
    evides.nl Evides
    waternet.nl Waternet
    brabantwater.nl Brabant Water
    pwn.nl PWN
    dunea.nl Dunea
    wml.nl WML`,
  "post-and-trade": `
    postnl.nl PostNL
    dhl.nl DHL
    dhl.com DHL
    dpd.nl DPD
    ups.com UPS
    fedex.com FedEx
    ns.nl NS
    schiphol.nl Schiphol
    klm.nl KLM
    klm.com KLM
    ah.nl Albert Heijn
    jumbo.com Jumbo
    bol.com bol
    coolblue.nl Coolblue
    hema.nl HEMA
    marktplaats.nl Marktplaats
    ikea.com IKEA
    gamma.nl GAMMA
    praxis.nl Praxis
    anwb.nl ANWB
    randstad.nl Randstad
    tempo-team.nl Tempo-Team
    youngcapital.nl YoungCapital
    graydon.nl Graydon
    creditsafe.com Creditsafe
    atradius.nl Atradius
    funda.nl Funda
    philips.com Philips
    asml.com ASML
    shell.com Shell
    tno.nl TNO
    tudelft.nl TU Delft
    uva.nl Universiteit van Amsterdam
    vu.nl Vrije Universiteit
    uu.nl Universiteit Utrecht
    rug.nl Rijksuniversiteit Groningen
    eur.nl Erasmus Universiteit
    wur.nl Wageningen University`
};

/**
 * Domains of organisations in the Netherlands that offices write to, so that a domain near one of them is seen and two of them
 * that are near each other (`asr.nl` and `asn.nl`, `kpn.nl` and `kvk.nl`) are not taken for a slip. Being here says that a
 * domain is real and another's; nothing is internal by it. Made for this in November 2026, from what was known of them then.
 * To check or extend it: government and registers in the Register van Overheidsorganisaties (organisaties.overheid.nl); banks,
 * insurers and pension funds in the public register of De Nederlandsche Bank; professional bodies, software and other firms on
 * their own sites.
 */
export const wellKnownDomains: readonly WellKnownDomain[] = Object.entries(LISTED).flatMap(([kind, lines]) =>
  lines
    .trim()
    .split(/\n\s*/)
    .map((line) => ({
      domain: line.slice(0, line.indexOf(" ")),
      name: line.slice(line.indexOf(" ") + 1),
      kind: kind as WellKnownKind
    }))
);

const DOMAINS: ReadonlySet<string> = new Set(wellKnownDomains.map(({ domain }) => domain));

/** Whether exactly this domain (lower case, ASCII) is on the list. */
export function isWellKnown(domain: string): boolean {
  return DOMAINS.has(domain);
}
