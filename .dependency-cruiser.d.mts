import type {IConfiguration, ICruiseOptions} from 'dependency-cruiser';
declare const configuration: {
  forbidden: NonNullable<IConfiguration['forbidden']>;
  options: ICruiseOptions;
};
export default configuration;
