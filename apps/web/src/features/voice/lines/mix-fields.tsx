import { personas, type Persona } from '@muloqot/contract'
import { NumberInput, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatShare } from '../../../shared/format/numbers.ts'
import { sharesOf, type Mix } from './line-draft.ts'
import css from './lines.module.css'

const Row = ({
  persona,
  weight,
  share,
  isOwn,
  onChange,
}: {
  persona: Persona
  weight: number
  share: number
  isOwn: boolean
  onChange: (weight: number) => void
}): ReactNode => {
  const { t } = useTranslation('lines')
  return (
    <li className={css.person} data-own={isOwn}>
      <span className={css.personName} title={t(`personaText.${persona}`)}>
        {t(`persona.${persona}`)}
      </span>
      <span className={css.track}>
        <span className={css.bar} style={{ transform: `scaleX(${share})` }} />
      </span>
      <span className={`${css.share} num`}>{share === 0 ? '—' : formatShare(share)}</span>
      {isOwn && (
        <NumberInput
          size="xs"
          aria-label={t('form.weight', { persona: t(`persona.${persona}`) })}
          min={0}
          max={1000}
          clampBehavior="strict"
          allowNegative={false}
          value={weight}
          onChange={(value) => {
            onChange(typeof value === 'number' ? value : 0)
          }}
        />
      )}
    </li>
  )
}

/** Which people answer on a practice line: the usual mix, or one of its own. */
export const MixFields = ({
  hasOwnMix,
  mix,
  usual,
  error,
  onChange,
}: {
  hasOwnMix: boolean
  mix: Mix
  usual: Mix
  error: string | undefined
  onChange: (change: { hasOwnMix?: boolean; mix?: Mix }) => void
}): ReactNode => {
  const { t } = useTranslation('lines')
  const shown = hasOwnMix ? mix : usual
  const shares = new Map(sharesOf(shown).map(({ persona, share }) => [persona, share]))
  return (
    <div>
      <SegmentedControl
        fullWidth
        aria-label={t('form.people')}
        value={hasOwnMix ? 'own' : 'usual'}
        data={[
          { value: 'usual', label: t('form.usualMix') },
          { value: 'own', label: t('form.ownMix') },
        ]}
        onChange={(value) => {
          onChange({ hasOwnMix: value === 'own' })
        }}
      />
      {hasOwnMix && <p className={css.help}>{t('form.ownMixExplained')}</p>}
      <ul className={css.people}>
        {personas.map((persona) => (
          <Row
            key={persona}
            persona={persona}
            weight={shown[persona]}
            share={shares.get(persona) ?? 0}
            isOwn={hasOwnMix}
            onChange={(weight) => {
              onChange({ mix: { ...mix, [persona]: weight } })
            }}
          />
        ))}
      </ul>
      {error !== undefined && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
