import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './tags.module.css'

/** The striped tag on everything that happened on the practice line: nobody real was called. */
export const PracticeTag = (): ReactNode => {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('practice.explained')}>
      <span className={css.practice}>{t('practice.tag')}</span>
    </Tooltip>
  )
}
