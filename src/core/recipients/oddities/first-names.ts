/**
 * First names met in Dutch offices, each line the forms that one person may go by. Made by us, from general knowledge; used
 * to tell a first name from a family name and a call name from another person's, so it need not be complete.
 */
const lines = `
jan johan johannes hans joan jo john johnny hannes
piet pieter peter petrus pete pierre
kees cees cornelis cor corné
wim willem wil william bill will
henk hendrik henri hendrikus rik harry henry
gerard gerrit gert ger gerhard geert
theo theodorus teun
ton anton antonius toon tonnie antoon tony
bert bart albert lambert bertus hubert
rob robert robbert bob robin
frank frans franciscus franc
jaap jacob jacobus koos jack jacques jacco
joost joop jos jozef joseph josef
klaas nico nicolaas niek nick
dirk derk diederik
arie adriaan ad adri arjan adrianus
martin maarten martijn marten
mark marc marco marcus
paul paulus pauline
tom thomas tommy
ben benjamin bernard benno bernardus
bas sebastiaan
daan daniel danny
rudolf ruud rudi rudy
ron ronald
michiel michael mike michel maikel
chris christiaan christian christina christine
leo leonard leon
sjoerd
sander alexander alex lex xander
erik eric erick
jeroen
stefan steven stephan stef
vincent
tim timo
lars
luuk lucas luc luke
ruben
jasper
wouter
bram abraham
niels
rene reinier renee
patrick
marcel
remco
dennis
edwin ed eduard edward
richard
roel roelof
rutger
simon siem
sven
thijs matthijs mathijs matthias ties
victor
wesley
anna anne ans anneke annie anja annet annemarie annelies
marie maria marijke marieke mieke ria miep mia riet marja rie marianne
els elisabeth lisa liesbeth elise betty bets elly elsbeth bep liesje elizabeth
johanna hanneke joke hannie jopie annechien
ellen helena helen leny lenie heleen lena
karin carin catharina trudy karen cathy katrien
ingrid inge
esther
saskia
petra
monique
linda
sandra
yvonne
wilma willemien wilhelmina mien
gerda gerarda geertje
corrie cornelia cora
irene
ineke ina
janneke jannie jantje jantien
jolanda yolanda
judith
karin
kim
laura
lotte charlotte
mariska
mirjam miriam
nicole
nienke
sanne susanne suzanne
sarah sara
sophie sofie
tineke tine martine
truus geertruida
willy
eva
emma
femke
fleur
iris
julia
roos rosa
floor
sofia
fatima
mohammed mohamed mo muhammad
ahmed achmed
ali
mehmet
mustafa
hassan
youssef yusuf
ayse
khadija
yasmin yasmine jasmine
omar
ibrahim
`;

const families: ReadonlyMap<string, readonly number[]> = readFamilies();

function readFamilies(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lines
    .trim()
    .split("\n")
    .forEach((line, at) => {
      for (const name of line.normalize("NFKD").replace(/\p{M}/gu, "").split(" "))
        found.set(name, [...(found.get(name) ?? []), at]);
    });
  return found;
}

export function isFirstName(word: string): boolean {
  return families.has(word);
}

/** Whether one person may go by both. */
export function areFormsOfOneName(one: string, other: string): boolean {
  const lines = families.get(other) ?? [];
  return (families.get(one) ?? []).some((line) => lines.includes(line));
}
