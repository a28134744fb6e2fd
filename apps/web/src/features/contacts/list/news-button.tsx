import { Button } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import type { HeardNews } from './live-rules.ts'
import css from './contacts-list.module.css'

/** Says that the list has changed meanwhile; nothing moves before it is pressed. */
export const NewsButton = ({ news, onShow }: { news: HeardNews; onShow: () => void }): ReactNode => {
  const { t } = useTranslation('contacts')
  const isQuiet = news.added === 0 && !news.isListOld
  return (
    <output className={css.news}>
      {!isQuiet && (
        <Button size="xs" radius="xl" leftSection={<IconArrowUp size={14} />} onClick={onShow}>
          {news.added > 0 && !news.isListOld
            ? t('news.added', { count: news.added, number: formatNumber(news.added) })
            : t('news.changed')}
        </Button>
      )}
    </output>
  )
}
