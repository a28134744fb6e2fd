import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../shared/api/me.ts'
import css from './first-run.module.css'
import { useSteps, type Step } from './steps.ts'

const StepLine = ({ step: { name, href, isDone } }: { step: Step }): ReactNode => {
  const { t } = useTranslation('firstRun')
  return (
    <li className={css.step} data-done={isDone}>
      {isDone ? (
        <IconCircleCheckFilled size={18} role="img" aria-label={t('doneLabel')} />
      ) : (
        <IconCircle size={18} stroke={1.5} aria-hidden="true" />
      )}
      <div className={css.words}>
        {isDone ? (
          <span className={css.name}>{t(`step.${name}`)}</span>
        ) : (
          <Link to={href} className={css.name}>
            {t(`step.${name}`)}
          </Link>
        )}
        <span className={css.text}>{t(`step.${name}Text`)}</span>
      </div>
    </li>
  )
}

/** What a new company does first, until all of it is done or somebody has had enough of it. */
export const FirstRun = (): ReactNode => {
  const { t } = useTranslation('firstRun')
  const { id, organizationId } = useMe()
  const [isHidden, setIsHidden] = useLocalStorage({
    key: `muloqot.first-run-hidden.${organizationId}.${id}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const steps = useSteps(!isHidden)
  const done = steps?.filter(({ isDone }) => isDone).length ?? 0
  if (isHidden || !steps || done === steps.length) return null
  return (
    <section className={css.firstRun} aria-label={t('title')}>
      <header className={css.header}>
        <h2 className={css.title}>{t('title')}</h2>
        <span className={`${css.progress} num`}>{t('progress', { done, total: steps.length })}</span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          ml="auto"
          onClick={() => {
            setIsHidden(true)
          }}
        >
          {t('hide')}
        </Button>
      </header>
      <ol className={css.steps}>
        {steps.map((step) => (
          <StepLine key={step.name} step={step} />
        ))}
      </ol>
    </section>
  )
}
