import { type Keyed, settings } from '../../scenario/settings/settings.ts';
import { keyDoes } from './settings.ts';

/** Every key and what it does, and the switch of single-key shortcuts. */
export const keyWords = {
  singleKeys: 'Kürzel aus einer Taste',
  singleKeysNote:
    'Schalte sie aus, wenn du die Seite mit der Stimme steuerst oder leicht versehentlich Tasten drückst.',
  list: [
    ['[ und ]', 'K um einen Schritt kleiner, größer ({ und } um zehn)'],
    [', und .', 'τ einen Schritt zurück, weiter'],
    ['Leertaste', 'abspielen, anhalten'],
    ['w', 'durch beide Läufe gehen, zurück zu τ'],
    ['p', 'diesen Lauf anheften, lösen'],
    ['Strg Z', 'rückgängig, mit Umschalt wiederholen'],
    ['1 … 6', 'einen Schätzer auswählen'],
    ['e', 'nächster Schätzer'],
    ...(Object.keys(keyDoes) as Keyed[]).map((name) => [settings[name].key, keyDoes[name]] as const),
    ['R', 'alles zurücksetzen'],
    ['d', 'hell, dunkel'],
    ['l', 'große Schrift an, aus'],
    ['F', 'Vollbild an, aus'],
    ['?', 'diese Tasten'],
    ['Pfeiltasten', 'bewegen, was den Fokus hat; mit Umschalt grob, mit Alt fein'],
    ['+ − 0', 'die äußere Ebene vergrößern, verkleinern, einpassen, wo sie den Fokus hat'],
    ['Strg und Mausrad', 'die äußere Ebene beim Mauszeiger vergrößern'],
    ['Umschalt und Ziehen', 'die äußere Ebene verschieben'],
    ['Doppelklick', 'die äußere Ebene einpassen'],
  ] as readonly (readonly [string, string])[],
} as const;
