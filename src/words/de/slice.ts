/** What stands beside the choice of the two components that a plane shows. */
export const sliceWords = {
  outer: { across: 'Komponente von λ nach rechts', up: 'Komponente von λ nach oben' },
  inner: { across: 'Komponente von w nach rechts', up: 'Komponente von w nach oben' },
  plane: 'Die Ebene zeigt zwei Komponenten; was auf ihr abgetastet ist, hat die übrigen von λ₁.',
  path: 'Die Ebene zeigt zwei Komponenten; was auf ihr abgetastet ist, hat die übrigen der Lösung.',
} as const;
