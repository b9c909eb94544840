import type { WordsOf } from '../../../lessons/lesson.ts';
import type { template as lesson } from '../../../lessons/template.ts';

export const template: WordsOf<typeof lesson> = {
  title: 'Eine Vorlage',
  about: 'Wie falsch ist ein Gradient, der nur wenige Schritte behält?',
  afterwards: 'eine Lektion schreiben',
  steps: {
    cut: {
      title: 'Abgeschnitten',
      text: [
        'Der Gradient d läuft durch alle {T} Schritte. Die letzten K davon allein ergeben h, und je mehr es sind, desto näher kommt h an d:',
        '$$',
      ],
      goal: 'Ziehe den Schnitt, bis h um mehr als die Hälfte abweicht.',
      soFar: 'Mit {K} {K|one=Schritt|other=Schritten} weicht es um {off} ab.',
      met: 'Mit **{K}** {K|one=Schritt|other=Schritten} weicht es um **{off}** ab.',
      ask: {
        question: 'Wodurch wird der Fehler größer?',
        choices: { more: 'Durch mehr behaltene Schritte', fewer: 'Durch weniger behaltene Schritte' },
        hints: { more: 'Mit allen {T} gibt es gar keinen Fehler.' },
        notSure: 'Ziehe den Schnitt nach rechts und nach links.',
        right: 'Ja: Was weggelassen wird, ist der Fehler.',
      },
      reveal: ['Hier macht die Lektion „Vergessen“ weiter.'],
    },
  },
};
