/** What stands in every tender, whatever is bought; it names many services that are not bought. */
export const boilerplate = `
2. Procedure en planning
De aanbesteding verloopt volledig digitaal via het platform; de communicatie verloopt uitsluitend via de berichtenmodule. Vragen stelt u uiterlijk 10 mei. Storingen aan het systeem meldt u bij de servicedesk van de leverancier van de software.
De inschrijving wordt niet per post ingediend. Documenten levert u aan als doorzoekbare pdf, dus geen scans van foto's.

3. Uitsluitingsgronden en geschiktheid
3.1 U vult het Uniform Europees Aanbestedingsdocument in en voegt een gedragsverklaring aanbesten toe.
3.2 U beschikt over een bedrijfsaansprakelijkheidsverzekering en over een kwaliteitssysteem, bijvoorbeeld ISO 9001 of gelijkwaardig.
3.3 De accountantsverklaring ziet op de laatste drie boekjaren.
3.4 U dient twee referenties in.

4. Uitvoering
4.1 Social return: vijf procent van de opdrachtwaarde wordt ingezet voor mensen met een afstand tot de arbeidsmarkt, bijvoorbeeld via detachering, re-integratie, dagbesteding of beschut werk, of door inkoop van schoonmaak, groenonderhoud, catering of drukwerk bij een sociaal werkbedrijf.
4.2 Medewerkers van opdrachtnemer spreken Nederlands, dragen herkenbare kleding en kunnen zich legitimeren.
4.3 Verpakkingsmateriaal neemt u mee terug; afval wordt gescheiden afgevoerd. Leveringen vinden plaats met voertuigen zonder uitstoot.
4.4 Facturen zijn digitaal. De betalingstermijn is 30 dagen.
4.5 Eenmaal per kwartaal is er overleg op het kantoor van opdrachtgever, bereikbaar met het openbaar vervoer; parkeren kan op eigen terrein.
4.6 Persoonsgegevens worden verwerkt volgens de AVG; opslag van gegevens vindt plaats binnen de EU.
4.7 Het energieverbruik en de CO2-uitstoot worden jaarlijks gerapporteerd.

5. Beoordeling
Kwaliteit weegt voor 70 procent, prijs voor 30 procent. De beoordelaars letten op het plan van aanpak, de begeleiding van medewerkers en de duurzaamheid van materialen.
`;
