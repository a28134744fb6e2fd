import { usualPersonaMix, type LineKind } from '@muloqot/contract'
import { NumberInput, Select, Switch, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineDraft, LineProblem } from './line-draft.ts'
import css from './lines.module.css'
import { MixFields } from './mix-fields.tsx'
import { usualSpeeds, useSpeedWords } from './use-speed-words.ts'

const numberOf = (value: string | number): number | null => (typeof value === 'number' ? value : null)

/** The fields of a line. Those of practice stand only on a practice line. */
export const LineForm = ({
  kind,
  draft,
  wasDefault,
  problems,
  nameError,
  onChange,
}: {
  kind: LineKind
  draft: LineDraft
  /** The default line stays it until another one becomes it. */
  wasDefault: boolean
  problems: readonly LineProblem[]
  /** What the server has against the name. */
  nameError: string | undefined
  onChange: (change: Partial<LineDraft>) => void
}): ReactNode => {
  const { t } = useTranslation('lines')
  const speedWords = useSpeedWords()
  const speeds = [null, ...new Set([...usualSpeeds, ...(draft.speed === null ? [] : [draft.speed])])]
  return (
    <div className={css.form}>
      <TextInput
        label={t('form.name')}
        maxLength={255}
        value={draft.name}
        error={problems.includes('name') ? t('form.nameMissing') : nameError}
        onChange={({ currentTarget }) => {
          onChange({ name: currentTarget.value })
        }}
      />
      <div className={css.pair}>
        <NumberInput
          label={t('form.atOnce')}
          min={1}
          max={10_000}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.maxConcurrentCalls ?? ''}
          error={problems.includes('maxConcurrentCalls') ? t('form.atOnceMissing') : undefined}
          onChange={(value) => {
            onChange({ maxConcurrentCalls: numberOf(value) })
          }}
        />
        <NumberInput
          label={t('form.perSecond')}
          placeholder={t('list.noLimit')}
          min={0.01}
          max={10_000}
          decimalScale={2}
          value={draft.callsPerSecond ?? ''}
          onChange={(value) => {
            onChange({ callsPerSecond: numberOf(value) })
          }}
        />
      </div>
      <Switch
        label={t('form.default')}
        description={wasDefault ? t('form.isDefault') : t('form.defaultExplained')}
        checked={draft.isDefault}
        disabled={wasDefault}
        onChange={({ currentTarget }) => {
          onChange({ isDefault: currentTarget.checked })
        }}
      />
      {kind === 'practice' && (
        <>
          <h3 className={css.formTitle}>{t('form.practice')}</h3>
          <Select
            label={t('form.speed')}
            description={t('form.speedExplained')}
            allowDeselect={false}
            value={String(draft.speed)}
            data={speeds.map((speed) => ({ value: String(speed), label: speedWords(speed) }))}
            onChange={(value) => {
              onChange({ speed: value === 'null' ? null : Number(value) })
            }}
          />
          <TextInput
            label={t('form.seed')}
            description={t('form.seedExplained')}
            placeholder={t('speed.installation')}
            maxLength={100}
            value={draft.seed}
            onChange={({ currentTarget }) => {
              onChange({ seed: currentTarget.value })
            }}
          />
          <Switch
            label={t('form.record')}
            description={t('form.recordExplained')}
            checked={draft.recordAudio}
            onChange={({ currentTarget }) => {
              onChange({ recordAudio: currentTarget.checked })
            }}
          />
          <h3 className={css.formTitle}>{t('form.people')}</h3>
          <MixFields
            hasOwnMix={draft.hasOwnMix}
            mix={draft.mix}
            usual={usualPersonaMix}
            error={problems.includes('mix') ? t('form.mixEmpty') : undefined}
            onChange={onChange}
          />
        </>
      )}
    </div>
  )
}
