DROP TABLE pay_rates;
DROP TABLE pay_periods;
